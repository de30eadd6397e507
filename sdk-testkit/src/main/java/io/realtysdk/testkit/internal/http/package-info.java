/** HTTP: requests, responses, and the server that the fakes listen with. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
