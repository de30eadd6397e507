package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.StreamReadConstraints;

/** How much of a document is read and written. */
public final class JsonLimits {
  public static final int MAX_DEPTH = 64;

  public static final StreamReadConstraints READ =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(5_000_000)
          .maxTokenCount(2_000_000)
          .build();

  private JsonLimits() {}
}
