package io.realtysdk.it.wire.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Samples of a builder's setters: each calls one setter on a new builder and sends what comes of
 * it.
 *
 * @param <B> the builder
 */
final class Setters<B> {
  private final Class<B> type;
  private final Supplier<B> start;
  private final Consumer<B> send;
  private final UnaryOperator<String> request;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * Samples of one builder.
   *
   * @param start makes a builder that could be built, if that takes something
   * @param send builds and sends
   * @param request makes the whole request from the text that a sample gives
   */
  Setters(Class<B> type, Supplier<B> start, Consumer<B> send, UnaryOperator<String> request) {
    this.type = type;
    this.start = start;
    this.send = send;
    this.request = request;
  }

  /**
   * Adds a sample.
   *
   * @param setter with the simple names of its parameters' types, such as {@code limit(int)}
   * @param sent what it adds to the request
   * @param arguments of the setter
   */
  Setters<B> row(String setter, String sent, Object... arguments) {
    Runnable call =
        () -> {
          B builder = start.get();
          try {
            find(setter).invoke(builder, arguments);
          } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(setter + " of " + type + " refuses its sample", e);
          }
          send.accept(builder);
        };
    samples.add(new Sample(PublicSurface.nameOf(type) + "." + setter, call, request.apply(sent)));
    return this;
  }

  /** Adds the same samples as others have. */
  Setters<B> rows(Consumer<Setters<?>> others) {
    others.accept(this);
    return this;
  }

  List<Sample> samples() {
    return samples;
  }

  private Method find(String setter) {
    for (Method method : type.getMethods()) {
      if (PublicSurface.signature(method).equals(setter)) {
        return method;
      }
    }
    throw new AssertionError(type + " has no public " + setter);
  }
}
