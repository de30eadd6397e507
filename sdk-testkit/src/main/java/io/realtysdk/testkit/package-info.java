/**
 * Fake servers of the four services, for tests of programs that use this SDK. They listen on a
 * local port, keep state, check requests strictly, and fail as scripted.
 *
 * <p>Start one with {@code FakeSignTraker.start()}, or as a JUnit extension with {@code
 * FakeSignTraker.extension()}. Script faults with {@link io.realtysdk.testkit.Fault}, inspect what
 * arrived with {@link io.realtysdk.testkit.RecordedRequest}, and create the exceptions of the SDK
 * with {@link io.realtysdk.testkit.SdkExceptions}.
 */
@NullMarked
package io.realtysdk.testkit;

import org.jspecify.annotations.NullMarked;
