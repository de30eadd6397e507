package io.realtysdk.core.internal.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request, described: verb, path, query, body, whether it may be repeated, and how its answer
 * is read. Immutable once built; every run sends it anew.
 *
 * @param <T> what the answer is read as
 */
public final class Operation<T extends @Nullable Object> {
  private final Draft draft;
  private final @Nullable Decoder<T> decoder;
  private final @Nullable Supplier<T> whenEmpty;

  private Operation(Draft draft, @Nullable Decoder<T> decoder, @Nullable Supplier<T> whenEmpty) {
    this.draft = draft;
    this.decoder = decoder;
    this.whenEmpty = whenEmpty;
  }

  /** Starts a description. */
  public static Draft named(String name, String method, Idempotency idempotency) {
    return new Draft(name, method, idempotency);
  }

  public String name() {
    return draft.name;
  }

  public String method() {
    return draft.method;
  }

  public Idempotency idempotency() {
    return draft.idempotency;
  }

  public List<String> path() {
    return draft.path;
  }

  /** Names and values in turn. */
  public List<String> query() {
    return draft.query;
  }

  public @Nullable Body body() {
    return draft.body;
  }

  public boolean isUpload() {
    return draft.body instanceof Body.Multipart;
  }

  public boolean isDelete() {
    return draft.method.equals("DELETE");
  }

  /** Null where the answer's body does not matter. */
  public @Nullable Decoder<T> decoder() {
    return decoder;
  }

  /** Null where an answer without a body is not what is documented. */
  public @Nullable Supplier<T> whenEmpty() {
    return whenEmpty;
  }

  /** The request half of a description. */
  public static final class Draft {
    private final String name;
    private final String method;
    private final Idempotency idempotency;
    private final List<String> path = new ArrayList<>(4);
    private final List<String> query = new ArrayList<>(8);
    private @Nullable Body body;

    private Draft(String name, String method, Idempotency idempotency) {
      this.name = name;
      this.method = method;
      this.idempotency = idempotency;
    }

    /** Path segments, encoded on the way out. */
    public Draft path(String... segments) {
      path.addAll(List.of(segments));
      return this;
    }

    /** A query parameter, encoded on the way out; left out if null. */
    public Draft query(String parameter, @Nullable Object value) {
      if (value != null) {
        query.add(parameter);
        query.add(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
      }
      return this;
    }

    /** A query parameter that is given once for each of these values. */
    public Draft queryEach(String parameter, List<?> values) {
      values.forEach(value -> query(parameter, value));
      return this;
    }

    /** The body. */
    public Draft body(Body content) {
      body = content;
      return this;
    }

    /** How the answer is read; an empty one is not as documented. */
    public <T extends @Nullable Object> Operation<T> reads(Decoder<T> decoder) {
      return new Operation<>(this, decoder, null);
    }

    /** How the answer is read, and what an empty one means. */
    public <T extends @Nullable Object> Operation<T> reads(
        Decoder<T> decoder, Supplier<T> whenEmpty) {
      return new Operation<>(this, decoder, whenEmpty);
    }

    /** Success is all the answer says. */
    public Operation<@Nullable Void> readsNothing() {
      return new Operation<>(this, null, () -> null);
    }
  }
}
