package io.realtysdk.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallStart;
import java.util.Optional;

/**
 * The key values that calls and attempts have in common. Always the same keys: a registry such as
 * Prometheus' drops a meter whose keys differ from those of its first one.
 */
final class Keys {
  static final String PROVIDER = "realty.provider";
  static final String SERVER = "server.address";

  private Keys() {}

  static KeyValues of(CallStart start, Optional<CallEvent> end) {
    return KeyValues.of(
        KeyValue.of(PROVIDER, start.provider()),
        KeyValue.of("realty.operation", start.operation()),
        KeyValue.of("realty.outcome", end.map(Keys::outcome).orElse(KeyValue.NONE_VALUE)),
        KeyValue.of(SERVER, start.host()),
        KeyValue.of("server.port", String.valueOf(start.port())),
        KeyValue.of("http.request.method", start.method()),
        KeyValue.of("http.response.status_code", end.map(Keys::status).orElse(KeyValue.NONE_VALUE)),
        KeyValue.of("error.type", end.map(Keys::errorType).orElse(KeyValue.NONE_VALUE)));
  }

  private static String outcome(CallEvent end) {
    return end.isSuccess() ? "SUCCESS" : String.valueOf(end.outcome());
  }

  private static String status(CallEvent end) {
    return end.status() == 0 ? KeyValue.NONE_VALUE : String.valueOf(end.status());
  }

  /** The status where it is the error, as OpenTelemetry has it; else what went wrong. */
  private static String errorType(CallEvent end) {
    if (end.isSuccess()) {
      return KeyValue.NONE_VALUE;
    }
    return end.status() >= 400 ? status(end) : String.valueOf(end.failure());
  }
}
