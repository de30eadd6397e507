package io.realtysdk.spectora;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON:API relationship to one resource.
 *
 * @param data null for none, and where the service sends links only
 * @param unreadable the raw value of data where it is no linkage
 */
record Relationship(@Nullable Linkage data, Map<String, @Nullable Object> unreadable) {}
