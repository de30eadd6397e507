package io.realtysdk.core.internal.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request carries, complete in memory before anything is sent. */
public sealed interface Body {

  /**
   * Bytes.
   *
   * @param mediaType the content type, or null to send none
   */
  record Bytes(@Nullable String mediaType, byte[] content) implements Body {}

  /** {@code multipart/form-data}. */
  record Multipart(List<Part> parts) implements Body {}

  /**
   * One part of a form.
   *
   * @param fileName for a file, else null
   * @param mediaType for a file, else null
   */
  record Part(String name, @Nullable String fileName, @Nullable String mediaType, byte[] content) {}

  /** An empty body with {@code Content-Length: 0} and no content type. */
  static Body empty() {
    return new Bytes(null, new byte[0]);
  }
}
