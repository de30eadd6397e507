package io.realtysdk.core;

import java.util.Objects;
import java.util.function.Supplier;

/** A credential whose {@code toString} is redacted, and which nothing in this library logs. */
public final class ApiKey {
  private final Supplier<String> source;
  private final boolean fixed;

  private ApiKey(Supplier<String> source, boolean fixed) {
    this.source = source;
    this.fixed = fixed;
  }

  /**
   * Creates a fixed key.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is blank, has leading, trailing or embedded whitespace,
   *     has characters outside printable ASCII, or already carries a scheme such as {@code Bearer}
   */
  public static ApiKey of(String key) {
    String checked =
        check(
            Objects.requireNonNull(
                key,
                "apiKey must not be null: is the variable or property that it comes from unset?"));
    return new ApiKey(() -> checked, true);
  }

  /**
   * Creates a key that can change, such as one from a vault or of the current tenant.
   *
   * <p>For a blocking call the supplier is called before every attempt, on the calling thread. For
   * a submitted call it is called once, on the thread that submits. After a 401 it is called again,
   * and if the key differs the request is sent once more; for a submitted call that happens on a
   * thread without thread-locals. A supplier that blocks is interrupted when the call's timeout
   * elapses. An unusable key fails the call before anything is sent.
   */
  public static ApiKey from(Supplier<String> source) {
    Objects.requireNonNull(source, "source");
    return new ApiKey(
        () -> {
          String key;
          try {
            key = source.get();
          } catch (RuntimeException e) {
            if (e.getCause() instanceof InterruptedException) {
              Thread.currentThread().interrupt();
            }
            // Its words, and its causes', may hold the key: only its type is told.
            throw new IllegalStateException("apiKey: the supplier threw " + e.getClass().getName());
          }
          if (key == null) {
            throw new IllegalArgumentException("apiKey: the supplier returned null");
          }
          return check(key);
        },
        false);
  }

  boolean isFixed() {
    return fixed;
  }

  /**
   * Returns the key itself, for the code that attaches it to a request.
   *
   * @throws IllegalArgumentException if a supplier returned a bad key
   * @throws IllegalStateException if it threw something; only its type is included in the message
   */
  public String reveal() {
    return source.get();
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "ApiKey[***]";
  }

  private static String check(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException(
          "apiKey must not be blank: is the variable or property that it comes from empty?");
    }
    for (String scheme : new String[] {"Bearer", "ST-API", "Basic", "Token"}) {
      if (key.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)) {
        throw new IllegalArgumentException(
            "apiKey must be the key alone: leave out the prefix " + scheme);
      }
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(
            "apiKey must be printable ASCII without spaces or line breaks (character "
                + (i + 1)
                + " is not)");
      }
    }
    return key;
  }
}
