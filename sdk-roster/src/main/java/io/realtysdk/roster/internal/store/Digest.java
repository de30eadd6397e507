package io.realtysdk.roster.internal.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 of text, and sums of such digests, which do not depend on an order. */
public final class Digest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final MessageDigest digest = sha256();
  private final long[] sum = new long[4];

  /** Returns a digest of SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the digest of a text, as 64 hexadecimal digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds the digest of an id and a text to the sum. */
  public void add(String id, String text) {
    digest.update(id.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    long carry = 0;
    for (int word = 3; word >= 0; word--) {
      long value = 0;
      for (int i = 0; i < 8; i++) {
        value = (value << 8) | (bytes[word * 8 + i] & 0xff);
      }
      long first = sum[word] + value;
      long second = first + carry;
      carry =
          Long.compareUnsigned(first, value) < 0 || Long.compareUnsigned(second, first) < 0 ? 1 : 0;
      sum[word] = second;
    }
  }

  /** Returns the sum, as 64 hexadecimal digits. */
  public String sum() {
    BigInteger total = BigInteger.ZERO;
    for (long word : sum) {
      total = total.shiftLeft(64).add(new BigInteger(Long.toUnsignedString(word)));
    }
    return String.format(Locale.ROOT, "%064x", total.mod(MODULUS));
  }
}
