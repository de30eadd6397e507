/**
 * Stand-ins for the four services, for tests of programs that use this SDK: they listen on a local
 * port, keep state, check requests strictly, and fail on demand.
 *
 * <p>Start one with {@code FakeSignTraker.start()}, or let JUnit do it with {@code
 * FakeSignTraker.extension()}; script failures with {@link io.realtysdk.testkit.Fault}; look at
 * what arrived with {@link io.realtysdk.testkit.RecordedRequest}.
 */
@NullMarked
package io.realtysdk.testkit;

import org.jspecify.annotations.NullMarked;
