package io.realtysdk.core.internal.error;

import io.realtysdk.core.SchemaDeviation;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import io.realtysdk.core.internal.operation.DeviationSink;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Reports values of another type than documented, or fails the call where decoding is strict. */
public final class Deviations {
  private final String provider;
  private final Consumer<SchemaDeviation> reporter;
  private final boolean strict;

  /** For one client. */
  public Deviations(String provider, Consumer<SchemaDeviation> reporter, boolean strict) {
    this.provider = provider;
    this.reporter = reporter;
    this.strict = strict;
  }

  /** Returns what the decoder of an operation reports to. */
  public DeviationSink of(String operation) {
    return (path, documented, found) -> {
      if (strict) {
        String place = path.isEmpty() ? "" : " at " + path;
        throw new UncheckedIOException(
            new UnexpectedJsonException(documented + " expected, but " + found + " found" + place));
      }
      reporter.accept(new SchemaDeviation(provider, operation, path, documented, found));
    };
  }
}
