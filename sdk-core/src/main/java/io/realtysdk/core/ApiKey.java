package io.realtysdk.core;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A credential that does not show itself: {@code toString} is masked, and nothing in this library
 * logs it.
 */
public final class ApiKey {
  private final Supplier<String> source;

  private ApiKey(Supplier<String> source) {
    this.source = source;
  }

  /**
   * A fixed key.
   *
   * @throws IllegalArgumentException if it is blank, has white space around or inside, has
   *     characters outside printable ASCII, or already carries a scheme such as {@code Bearer}
   */
  public static ApiKey of(String key) {
    String checked = check(Objects.requireNonNull(key, "apiKey"));
    return new ApiKey(() -> checked);
  }

  /**
   * A key that can change, such as one from a vault. It is asked for once per attempt, on the
   * calling thread, so keep it quick; a bad value fails that call before anything is sent.
   */
  public static ApiKey from(Supplier<String> source) {
    Objects.requireNonNull(source, "source");
    return new ApiKey(
        () -> {
          String key;
          try {
            key = source.get();
          } catch (RuntimeException e) {
            // Its words, and its causes', may hold the key: only its type is told.
            throw new IllegalStateException("apiKey: the supplier threw " + e.getClass().getName());
          }
          if (key == null) {
            throw new IllegalArgumentException("apiKey: the supplier returned null");
          }
          return check(key);
        });
  }

  /**
   * The key itself, for the line that sends it.
   *
   * @throws IllegalArgumentException if a supplier returned a bad key
   * @throws IllegalStateException if it threw something, whose type is all that is told
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
      throw new IllegalArgumentException("apiKey must not be blank");
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
