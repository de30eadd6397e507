package io.realtysdk.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;

/**
 * The spellings in which a service may repeat a key. By the letter: a fuzzer finds out how to spell
 * a key in capitals, but no service does that.
 */
final class KeySpellings {

  private KeySpellings() {}

  /** Raw, percent-encoded, Base64, escaped for JSON, escaped for HTML. */
  static List<String> of(String key) {
    return List.of(
        key,
        URLEncoder.encode(key, UTF_8),
        Base64.getEncoder().encodeToString(key.getBytes(UTF_8)),
        key.replace("\\", "\\\\").replace("\"", "\\\""),
        key.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }
}
