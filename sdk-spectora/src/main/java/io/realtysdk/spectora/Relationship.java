package io.realtysdk.spectora;

import org.jspecify.annotations.Nullable;

/**
 * A JSON:API relationship to one resource.
 *
 * @param data null for none, and where the service sends links only
 */
record Relationship(@Nullable Linkage data) {}
