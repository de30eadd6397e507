package io.realtysdk.core.internal.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The description of a request: method, path, query, body, idempotency, and how its response is
 * decoded. Immutable once built; each execution sends a new request.
 *
 * @param <T> what the response is decoded to
 */
public final class Operation<T extends @Nullable Object> {
  private final Builder request;
  private final @Nullable Decoder<T> decoder;
  private final @Nullable Supplier<T> whenEmpty;
  private final @Nullable Predicate<? super T> isAskedFor;
  private final @Nullable ReadBack<T> readBack;

  private Operation(
      Builder request,
      @Nullable Decoder<T> decoder,
      @Nullable Supplier<T> whenEmpty,
      @Nullable Predicate<? super T> isAskedFor,
      @Nullable ReadBack<T> readBack) {
    this.request = request;
    this.decoder = decoder;
    this.isAskedFor = isAskedFor;
    this.whenEmpty = whenEmpty;
    this.readBack = readBack;
  }

  /** Starts the description of a request. */
  public static Builder named(String name, String method, Idempotency idempotency) {
    return new Builder(name, method, idempotency);
  }

  public String name() {
    return request.name;
  }

  public String method() {
    return request.method;
  }

  public Idempotency idempotency() {
    return request.idempotency;
  }

  /** Whether the path starts at the origin instead of the base URL. */
  public boolean isFromOrigin() {
    return request.fromOrigin;
  }

  public List<String> path() {
    return request.path;
  }

  public List<QueryParameter> query() {
    return request.query;
  }

  public @Nullable Body body() {
    return request.body;
  }

  /** Null where no list is read. */
  public @Nullable ListPlace place() {
    return request.place;
  }

  public boolean isUpload() {
    return request.body instanceof Body.Multipart;
  }

  public boolean isDelete() {
    return request.method.equals("DELETE");
  }

  /** Null where the response body does not matter. */
  public @Nullable Decoder<T> decoder() {
    return decoder;
  }

  /** Null where a response without a body is not what is documented. */
  public @Nullable Supplier<T> whenEmpty() {
    return whenEmpty;
  }

  /** Null where a response without a record is not what is documented. */
  public @Nullable ReadBack<T> readBack() {
    return readBack;
  }

  /** Whether a record is the one that was asked for. */
  public boolean isAskedFor(T value) {
    return isAskedFor == null || isAskedFor.test(value);
  }

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

  /** Builds the request part of a description. */
  public static final class Builder {
    private final String name;
    private final String method;
    private final Idempotency idempotency;
    private List<String> path = List.of();
    private List<QueryParameter> query = List.of();
    private @Nullable Body body;
    private @Nullable ListPlace place;
    private boolean fromOrigin;

    private Builder(String name, String method, Idempotency idempotency) {
      this.name = name;
      this.method = method;
      this.idempotency = idempotency;
    }

    /** Adds path segments, not yet encoded. */
    public Builder path(String... segments) {
      List<String> more = Arrays.asList(segments);
      if (path.isEmpty()) {
        path = more;
      } else {
        List<String> all = new ArrayList<>(path);
        all.addAll(more);
        path = all;
      }
      return this;
    }

    /** Adds a query parameter, not yet encoded; null adds none. */
    public Builder query(String parameter, @Nullable Object value) {
      if (value != null) {
        if (query.isEmpty()) {
          query = new ArrayList<>(4);
        }
        query.add(new QueryParameter(parameter, Checks.queryValue(parameter, value)));
      }
      return this;
    }

    /** Adds a query parameter once for each of these values. */
    public Builder queryEach(String parameter, List<?> values) {
      values.forEach(value -> query(parameter, value));
      return this;
    }

    /** Sets the body. */
    public Builder body(Body content) {
      body = content;
      return this;
    }

    /** Starts the path at the origin instead of the base URL. */
    public Builder fromOrigin() {
      fromOrigin = true;
      return this;
    }

    /** Which page of a list is read. */
    public Builder place(ListPlace page) {
      place = page;
      return this;
    }

    /** Decodes the response; an empty one is not as documented. */
    public <T extends @Nullable Object> Operation<T> decodesTo(Decoder<T> decoder) {
      return new Operation<>(this, decoder, null, null, null);
    }

    /** Decodes the response; an empty one has this value. */
    public <T extends @Nullable Object> Operation<T> decodesTo(
        Decoder<T> decoder, Supplier<T> whenEmpty) {
      return new Operation<>(this, decoder, whenEmpty, null, null);
    }

    /** Decodes a record, and fails where it is not the one that was asked for. */
    public <T> Operation<T> readsRecord(Decoder<T> decoder, Predicate<? super T> isAskedFor) {
      return new Operation<>(this, decoder, null, isAskedFor, null);
    }

    /** Decodes a record, or reads it where the response to a successful write is without it. */
    public <T> Operation<T> writesRecord(Decoder<T> decoder, ReadBack<T> readBack) {
      return new Operation<>(this, decoder, null, null, readBack);
    }

    /** Does both. */
    public <T> Operation<T> writesRecord(
        Decoder<T> decoder, Predicate<? super T> isAskedFor, ReadBack<T> readBack) {
      return new Operation<>(this, decoder, null, isAskedFor, readBack);
    }

    /** The response body does not matter. */
    public Operation<@Nullable Void> noContent() {
      return new Operation<>(this, null, () -> null, null, null);
    }
  }
}
