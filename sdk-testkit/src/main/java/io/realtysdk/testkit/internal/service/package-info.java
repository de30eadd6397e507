/** What the fakes of all services have in common. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.service;

import org.jspecify.annotations.NullMarked;
