package io.realtysdk.core.internal.operation;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What follows a write that is answered with success but without the record: the record is read
 * once, and returned if the fields that were sent show in it.
 *
 * @param id of the record, or null where only the response's {@code Location} can tell
 * @param get reads the record with an id
 * @param shows whether the fields that were sent show in a record
 */
public record ReadBack<T extends @Nullable Object>(
    @Nullable String id, Function<String, Operation<T>> get, Predicate<T> shows) {}
