package io.realtysdk.core.internal.paging;

import io.realtysdk.core.internal.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a resume token holds: a version, the provider, a hash of the query, and the position. A
 * token is kept in files and queues, so no value of the query is in it, and nothing of a record.
 *
 * @param provider the service's name
 * @param query the hash
 * @param start the number of items to skip, or the page's number
 * @param size items per page
 * @param before how many items are on the pages before
 */
record ResumeToken(String provider, String query, long start, int size, long before) {
  private static final String VERSION = "1";
  private static final int LONGEST = 300;
  private static final int HASH_BYTES = 9;

  static String write(String provider, Operation<?> query, long start, int size, long before) {
    String text =
        String.join(
            "|",
            VERSION,
            provider,
            hash(query),
            Long.toString(start),
            Integer.toString(size),
            Long.toString(before));
    return encoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token.
   *
   * @throws IllegalArgumentException if it is none; the text is not shown
   */
  static ResumeToken read(String token) {
    if (token.length() > LONGEST) {
      throw malformed();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split("\\|", -1);
      if (parts.length > 1 && !parts[0].equals(VERSION) && parts[0].matches("[0-9]{1,4}")) {
        throw new IllegalArgumentException(
            "resume token: made by another version of the SDK; start the list anew");
      }
      if (parts.length != 6 || !parts[0].equals(VERSION)) {
        throw malformed();
      }
      long start = number(parts[3]);
      int size = Math.toIntExact(number(parts[4]));
      return new ResumeToken(parts[1], parts[2], start, size, number(parts[5]));
    } catch (ArithmeticException e) {
      throw malformed();
    } catch (IllegalArgumentException e) {
      // Base64's own words quote what they do not like.
      String words = String.valueOf(e.getMessage());
      throw words.startsWith("resume token") ? e : malformed();
    }
  }

  private static long number(String digits) {
    if (!digits.matches("[0-9]{1,18}")) {
      throw malformed();
    }
    return Long.parseLong(digits);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "resume token: not one of this SDK; pass what nextToken() or resumeToken() returned");
  }

  boolean isOf(Operation<?> list) {
    return query.equals(hash(list));
  }

  /** Short enough that no value can be found by it with certainty, long enough to tell queries. */
  private static String hash(Operation<?> query) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      add(sha, query.name());
      query.path().forEach(segment -> add(sha, segment));
      query
          .query()
          .forEach(
              parameter -> {
                add(sha, parameter.name());
                add(sha, parameter.value());
              });
      return encoder().encodeToString(Arrays.copyOf(sha.digest(), HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static void add(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }

  private static Base64.Encoder encoder() {
    return Base64.getUrlEncoder().withoutPadding();
  }
}
