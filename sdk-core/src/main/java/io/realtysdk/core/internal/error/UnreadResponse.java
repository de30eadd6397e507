package io.realtysdk.core.internal.error;

import org.jspecify.annotations.Nullable;

/**
 * A successful response to a write that could not be used.
 *
 * @param recordId the identifier of the record, or null if none could be read
 * @param body the body as text, as far as it was read
 */
public record UnreadResponse(@Nullable String recordId, String body) {}
