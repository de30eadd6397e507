package io.realtysdk.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to an endpoint that has no method of its own yet, for {@code client.request(...)} of
 * any client. It is sent with the client's origin, credentials, deadline, retries, limits and
 * exceptions. Immutable: every method returns a new request. Its arguments are checked when it is
 * passed to a client, before any I/O.
 *
 * <p>GET is safe, PUT and DELETE are idempotent, POST and PATCH are not, so that they are never
 * sent twice, unless {@link #idempotent()} says otherwise.
 */
public final class RawRequest {
  private final String method;
  private final List<String> path;
  private final List<Map.Entry<String, Object>> query;
  private final @Nullable Map<String, @Nullable Object> body;
  private final String mediaType;
  private final boolean idempotent;
  private final boolean fromOrigin;
  private final boolean trailingSlash;

  private RawRequest(String method, String... path) {
    this(method, List.of(path), List.of(), null, "", false, false, false);
  }

  private RawRequest(
      String method,
      List<String> path,
      List<Map.Entry<String, Object>> query,
      @Nullable Map<String, @Nullable Object> body,
      String mediaType,
      boolean idempotent,
      boolean fromOrigin,
      boolean trailingSlash) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.body = body;
    this.mediaType = mediaType;
    this.idempotent = idempotent;
    this.fromOrigin = fromOrigin;
    this.trailingSlash = trailingSlash;
  }

  /**
   * Returns a GET request.
   *
   * @param path the segments behind the base URL, unencoded: {@code get("api", "offices")}. Each is
   *     checked like an id: no dot segments, separators or spaces
   */
  public static RawRequest get(String... path) {
    return new RawRequest("GET", path);
  }

  /** Returns a POST request; path as in {@link #get}. */
  public static RawRequest post(String... path) {
    return new RawRequest("POST", path);
  }

  /** Returns a PUT request; path as in {@link #get}. */
  public static RawRequest put(String... path) {
    return new RawRequest("PUT", path);
  }

  /** Returns a PATCH request; path as in {@link #get}. */
  public static RawRequest patch(String... path) {
    return new RawRequest("PATCH", path);
  }

  /** Returns a DELETE request; path as in {@link #get}. */
  public static RawRequest delete(String... path) {
    return new RawRequest("DELETE", path);
  }

  /**
   * Adds a query parameter; the same name again adds another one.
   *
   * @param value its text, or a number, boolean or date whose text is sent; encoded by the SDK
   */
  public RawRequest query(String name, Object value) {
    List<Map.Entry<String, Object>> more = new ArrayList<>(query);
    more.add(
        Map.entry(
            Objects.requireNonNull(name, "query name"), Objects.requireNonNull(value, "value")));
    return new RawRequest(
        method,
        path,
        Collections.unmodifiableList(more),
        body,
        mediaType,
        idempotent,
        fromOrigin,
        trailingSlash);
  }

  /**
   * Sets the body, a JSON object, as {@code application/json}.
   *
   * @param fields by their names at the service: text, finite numbers, booleans, null, {@code
   *     LocalDate}, {@code Instant}, and lists and maps of these
   */
  public RawRequest json(Map<String, ? extends @Nullable Object> fields) {
    return json("application/json", fields);
  }

  /** Sets the body, a JSON object, as another media type. */
  public RawRequest json(String mediaType, Map<String, ? extends @Nullable Object> fields) {
    Objects.requireNonNull(mediaType, "mediaType");
    Map<String, @Nullable Object> copy =
        Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(fields));
    return new RawRequest(
        method, path, query, copy, mediaType, idempotent, fromOrigin, trailingSlash);
  }

  /**
   * Declares that sending the request twice leaves the same state as sending it once, so that it is
   * sent again where its outcome is unknown.
   */
  public RawRequest idempotent() {
    return new RawRequest(method, path, query, body, mediaType, true, fromOrigin, trailingSlash);
  }

  /** Starts the path at the origin, {@code https://host/}, instead of the base URL. */
  public RawRequest fromOrigin() {
    return new RawRequest(method, path, query, body, mediaType, idempotent, true, trailingSlash);
  }

  /** Ends the path with a slash. */
  public RawRequest trailingSlash() {
    return new RawRequest(method, path, query, body, mediaType, idempotent, fromOrigin, true);
  }

  /** Returns the HTTP method. */
  public String method() {
    return method;
  }

  /** Returns the path segments; unmodifiable. */
  public List<String> path() {
    return path;
  }

  /** Returns the query parameters, in order; unmodifiable. */
  public List<Map.Entry<String, Object>> query() {
    return query;
  }

  /** Returns the fields of the body, or null where there is none; unmodifiable. */
  public @Nullable Map<String, @Nullable Object> body() {
    return body;
  }

  /** Returns the media type of the body; empty where there is none. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns whether the request was declared idempotent. */
  public boolean isIdempotent() {
    return idempotent;
  }

  /** Returns whether the path starts at the origin. */
  public boolean isFromOrigin() {
    return fromOrigin;
  }

  /** Returns whether the path ends with a slash. */
  public boolean hasTrailingSlash() {
    return trailingSlash;
  }

  /** The method only: path and query may be personal data. */
  @Override
  public String toString() {
    return "RawRequest[" + method + "]";
  }
}
