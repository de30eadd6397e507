package io.realtysdk.it.faults;

import static io.realtysdk.it.faults.FaultCase.applied;
import static io.realtysdk.it.faults.FaultCase.fault;

import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.server.Ledger;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import java.time.Duration;
import java.util.List;

/** Responses that say little about whether the request was applied, and unusual but good ones. */
final class EffectFaults {

  private EffectFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault("503 at once", retryNow(503)).fails(Outcome.UNKNOWN, 3, 3, 1),
        applied("applied, then 503 at once", op -> retryNow(503)).fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("408", retryNow(408)).fails(Outcome.UNKNOWN, 3, 3, 1),
        applied("applied, then 408", op -> retryNow(408)).fails(Outcome.UNKNOWN, 3, 3, 1),
        applied("applied, then 500", op -> Script.status(500)).fails(Outcome.UNKNOWN, 3, 3, 1),
        applied("applied, then a gateway's page", op -> gatewayPage())
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        applied("applied, then 501", op -> Script.status(501)).fails(Outcome.UNKNOWN, 1, 1, 1),
        fault("429 at once", retryNow(429)).fails(Outcome.REJECTED, 3, 3, 3),
        fault("421", Script.status(421)).fails(Outcome.NOT_SENT, 2, 2, 2),
        fault("413 before the body was read", Script.earlyAnswer(closing(413)))
            .fails(Outcome.REJECTED, 1, 1, 1),
        fault("503 before the body was read", Script.earlyAnswer(closing(503)))
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        applied(
                "interim responses, then success",
                op -> Script.interim(103).then(Script.interim(100)).then(respond(op.success())))
            .succeeds(),
        fault("a slow reader", (ledger, op) -> slowly(ledger, op.success())).succeeds(),
        applied(
                "success and then end of stream",
                op -> Script.keepAliveThenClose(op.success(), Duration.ZERO))
            .succeeds());
  }

  private static Script respond(RawResponse response) {
    return Script.respond(response);
  }

  private static Script slowly(Ledger ledger, RawResponse response) {
    return Script.readSlowly(64, Duration.ofNanos(1))
        .then(Script.applyThen(ledger, respond(response)));
  }

  private static Script retryNow(int status) {
    return respond(RawResponse.status(status).header("Retry-After", "0"));
  }

  /** A response that tells the client not to reuse the connection. */
  private static RawResponse closing(int status) {
    return RawResponse.status(status).header("Connection", "close");
  }

  private static Script gatewayPage() {
    return respond(RawResponse.html(502, "<h1>Bad gateway</h1>"));
  }
}
