package io.realtysdk.core;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rate limit reported by a service in its {@code X-RateLimit-*} headers.
 *
 * @param limit requests allowed in the window, or null if not said
 * @param remaining requests left in the window, or null if not said
 * @param reset when the window restarts, or null if not said
 */
public record RateLimit(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset)
    implements Serializable {}
