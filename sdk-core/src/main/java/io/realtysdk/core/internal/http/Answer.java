package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head of a response, and its body still on the wire. */
public interface Answer {

  int status();

  /** The first value of a header, or null. */
  @Nullable String header(String name);

  /** All values of a header. */
  List<String> headers(String name);

  /** All headers, by lower-case name. */
  Map<String, List<String>> headers();

  InputStream body() throws IOException;

  /** Whether a body that ends early cannot be told from one that ends. */
  boolean endsWithConnection();
}
