package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.http.Request;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that a fake received. Immutable. */
public final class RecordedRequest {
  private final Request request;
  private final boolean applied;

  RecordedRequest(Request request, boolean applied) {
    this.request = request;
    this.applied = applied;
  }

  /** Returns the HTTP method in upper case. */
  public String method() {
    return request.method();
  }

  /** Returns the path as it was sent, including percent-encoding, without the query. */
  public String path() {
    return request.path();
  }

  /** Returns the first value of this query parameter, decoded, or null if it was not sent. */
  public @Nullable String query(String name) {
    return request.query(name);
  }

  /** Returns every value of this query parameter, decoded, in order. */
  public List<String> queryAll(String name) {
    return request.queryAll(name);
  }

  /**
   * Returns the query as it was sent, including percent-encoding, without the question mark; empty
   * if there was none.
   */
  public String rawQuery() {
    return request.rawQuery();
  }

  /** Returns the first value of this header, ignoring case, or null if it was not sent. */
  public @Nullable String header(String name) {
    return request.header(name);
  }

  /** Returns all headers; the keys of the map ignore case. */
  public Map<String, List<String>> headers() {
    return request.headers();
  }

  /** Returns the body as UTF-8 text; empty if there was none. */
  public String bodyText() {
    return request.bodyText();
  }

  /** Returns a copy of the body; empty if there was none. */
  public byte[] bodyBytes() {
    return request.bodyBytes();
  }

  /**
   * Returns whether the fake accepted this request and changed its records, whatever response it
   * sent. Always false for a read.
   */
  public boolean applied() {
    return applied;
  }

  /** Returns method and path only: query, headers and body may hold a key. */
  @Override
  public String toString() {
    return method() + " " + path() + (applied ? " (applied)" : "");
  }
}
