/** The behaviour of Open To Close. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.opentoclose;

import org.jspecify.annotations.NullMarked;
