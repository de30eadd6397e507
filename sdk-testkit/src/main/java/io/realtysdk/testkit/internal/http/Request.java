package io.realtysdk.testkit.internal.http;

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

/** One HTTP request as it arrived. */
public final class Request {
  private final String method;
  private final String path;
  private final String rawQuery;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * @param target path and query of the request line, still percent-encoded
   */
  public Request(String method, String target, Map<String, List<String>> headers, byte[] body) {
    int mark = target.indexOf('?');
    this.method = method;
    this.path = mark < 0 ? target : target.substring(0, mark);
    this.rawQuery = mark < 0 ? "" : target.substring(mark + 1);
    this.query = parse(rawQuery);
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> anyCase.put(name, List.copyOf(values)));
    this.headers = Collections.unmodifiableMap(anyCase);
    this.body = body;
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
      // an invalid escape sequence is returned as it was sent
      return encoded;
    }
  }

  /** Returns the HTTP method in upper case. */
  public String method() {
    return method;
  }

  /** Returns the path as it was sent, without the query. */
  public String path() {
    return path;
  }

  /** Returns the query as it was sent, without the question mark; empty if there was none. */
  public String rawQuery() {
    return rawQuery;
  }

  /** Returns method, path and query as one text. */
  public String target() {
    return method + " " + path + "?" + rawQuery;
  }

  /** Returns the names of the query parameters, decoded. */
  public Set<String> queryNames() {
    return query.keySet();
  }

  /** Returns the first value of this query parameter, decoded, or null if it was not sent. */
  public @Nullable String query(String name) {
    List<String> values = queryAll(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns every value of this query parameter, decoded, in order. */
  public List<String> queryAll(String name) {
    return List.copyOf(query.getOrDefault(name, List.of()));
  }

  /** Returns the first value of this header, ignoring case, or null if it was not sent. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Returns all headers; the keys of the map ignore case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns the media type in lower case, without parameters; empty if none was sent. */
  public String mediaType() {
    String contentType = header("Content-Type");
    if (contentType == null) {
      return "";
    }
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.trim().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the body has at least one byte. */
  public boolean hasBody() {
    return body.length > 0;
  }

  /** Returns the body as UTF-8 text; empty if there was none. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Returns a copy of the body; empty if there was none. */
  public byte[] bodyBytes() {
    return body.clone();
  }

  /** Returns the decoded path segments; a trailing slash gives an empty last segment. */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      // unlike in a query, a plus sign in a path is not a space
      segments.add(decode(segment.replace("+", "%2B")));
    }
    return segments;
  }
}
