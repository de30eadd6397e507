/**
 * The retry decision, the retry budget, {@code Retry-After}, pacing and the clock. Not part of the
 * public API.
 */
@NullMarked
package io.realtysdk.core.internal.retry;

import org.jspecify.annotations.NullMarked;
