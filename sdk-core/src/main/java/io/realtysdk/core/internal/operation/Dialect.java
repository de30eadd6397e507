package io.realtysdk.core.internal.operation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything in which one provider differs from the others on the wire. One class per provider. */
public interface Dialect {

  /** The service's name as people write it. */
  String provider();

  /** Where the key goes. */
  Credentials credentials();

  /** Headers of every request beside the SDK's own. */
  default Map<String, String> headers() {
    return Map.of();
  }

  /** The wire names of fields that may be sent; an error message may repeat only these. */
  default Set<String> fieldNames() {
    return Set.of();
  }

  /** Reads the provider's error body under an HTTP status. */
  Problem problem(int status, ErrorBody body);

  /**
   * What an HTML page under a 2xx status stands for.
   *
   * @param html the page, cut where error bodies are cut
   * @return the problem, or null for "not what is documented"
   */
  default @Nullable Problem page(String html) {
    return null;
  }
}
