package io.realtysdk.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The quota a service reported in its {@code X-RateLimit-*} headers.
 *
 * @param limit requests allowed in the window, or null if not said
 * @param remaining requests left in the window, or null if not said
 * @param reset when the window starts anew, or null if not said
 */
public record RateLimit(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset) {}
