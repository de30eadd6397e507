package io.realtysdk.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request as a fake received it. */
public final class RecordedRequest {
  private final String method;
  private final String path;
  private final String rawQuery;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final boolean applied;

  /** The target is what the request line says: path and query, still encoded. */
  RecordedRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {
    int mark = target.indexOf('?');
    this.method = method;
    this.path = mark < 0 ? target : target.substring(0, mark);
    this.rawQuery = mark < 0 ? "" : target.substring(mark + 1);
    this.query = parse(rawQuery);
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> anyCase.put(name, List.copyOf(values)));
    this.headers = Collections.unmodifiableMap(anyCase);
    this.body = body;
    this.applied = false;
  }

  private RecordedRequest(RecordedRequest other, boolean applied) {
    this.method = other.method;
    this.path = other.path;
    this.rawQuery = other.rawQuery;
    this.query = other.query;
    this.headers = other.headers;
    this.body = other.body;
    this.applied = applied;
  }

  private static Map<String, List<String>> parse(String rawQuery) {
    Map<String, List<String>> parsed = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parsed.computeIfAbsent(decode(name), unused -> new ArrayList<>()).add(decode(value));
      }
    }
    return parsed;
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // a broken escape stays visible as it was sent
      return encoded;
    }
  }

  /** The verb, in capitals. */
  public String method() {
    return method;
  }

  /** The path as it was sent, escapes and all, without the query. */
  public String path() {
    return path;
  }

  /** The first value of this query parameter, decoded, or null if it was not sent. */
  public @Nullable String query(String name) {
    List<String> values = queryAll(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Every value of this query parameter, decoded, in order. */
  public List<String> queryAll(String name) {
    return List.copyOf(query.getOrDefault(name, List.of()));
  }

  /** The query as it was sent, still encoded and without the question mark; often empty. */
  public String rawQuery() {
    return rawQuery;
  }

  /** The first value of this header, or null if it was not sent; case does not matter. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Every header; a look-up in this map ignores case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The body read as UTF-8; empty if there was none. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A copy of the body; empty if there was none. */
  public byte[] bodyBytes() {
    return body.clone();
  }

  /**
   * Whether the service accepted this request and changed its records, whatever the caller was then
   * told. Always false for a read.
   */
  public boolean applied() {
    return applied;
  }

  RecordedRequest asApplied() {
    return new RecordedRequest(this, true);
  }

  Set<String> queryNames() {
    return query.keySet();
  }

  /** The path in pieces, decoded; a slash at the end shows as a last, empty piece. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      // a plus is itself in a path, other than in a query
      segments.add(decode(segment.replace("+", "%2B")));
    }
    return segments;
  }

  /** The media type in small letters, without parameters; empty if none was sent. */
  String mediaType() {
    String contentType = header("Content-Type");
    if (contentType == null) {
      return "";
    }
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.trim().toLowerCase(Locale.ROOT);
  }

  boolean hasBody() {
    return body.length > 0;
  }

  /** Verb and path only: query, headers and body may hold a key. */
  @Override
  public String toString() {
    return method + " " + path + (applied ? " (applied)" : "");
  }
}
