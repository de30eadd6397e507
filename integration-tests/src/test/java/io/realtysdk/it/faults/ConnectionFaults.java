package io.realtysdk.it.faults;

import static io.realtysdk.it.faults.FaultCase.applied;
import static io.realtysdk.it.faults.FaultCase.fault;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.server.MalformedResponses;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import java.time.Duration;
import java.util.List;

/** Faults before a complete response head. */
final class ConnectionFaults {

  private static final RawResponse OK = RawResponse.json(200, "{}");

  private ConnectionFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault("reset after the request", Script.reset()).fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("end of stream after the request", Script.close()).fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("end of stream in the status line", Script.cutAt(5, OK))
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("end of stream in the headers", Script.cutAt(25, OK)).fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("reset in the headers", Script.raw("HTTP/1.1 200 OK\r\nContent-").thenReset())
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        applied("applied, then reset", operation -> Script.reset()).fails(Outcome.UNKNOWN, 3, 3, 1),
        applied("applied, then end of stream", operation -> Script.close())
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("silence", Script.stallUntilClientLeaves())
            .with(ConnectionFaults::oneShortAttempt)
            .fails(Outcome.UNKNOWN, 1, 1, 1),
        fault("silence in the headers", Script.raw("HTTP/1.1 200 OK\r\nX: ").then(silence()))
            .with(ConnectionFaults::oneShortAttempt)
            .fails(Outcome.UNKNOWN, 1, 1, 1),
        fault(
                "applied after the client left",
                (ledger, operation) -> Script.applyAfterClientLeaves(ledger))
            .with(ConnectionFaults::oneShortAttempt)
            .fails(Outcome.UNKNOWN, 1, 1, 1),
        fault("no HTTP", Script.raw("SSH-2.0-OpenSSH_9.6\r\n\r\n").thenClose())
            .fails(Outcome.UNKNOWN, 2, 2, 1),
        fault("endless headers", MalformedResponses.endlessHeaders())
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("header flood", MalformedResponses.headerFlood(3000, 100, OK))
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        fault("interim response alone", Script.interim(103).thenClose())
            .fails(Outcome.UNKNOWN, 3, 3, 1),
        fault(
                "protocol switch",
                Script.raw("HTTP/1.1 101 Go\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n")
                    .then(silence()))
            .fails(Outcome.UNKNOWN, 1, 1, 1),
        fault("seeded cut", Script.cutAtRandomByte(RawResponse.status(200)))
            .fails(Outcome.UNKNOWN, 3, 3, 1));
  }

  /** One attempt of a quarter of a second; how often it is retried is tested elsewhere. */
  private static void oneShortAttempt(HttpSettings.Builder settings) {
    oneAttempt(settings, Duration.ofMillis(250));
  }

  static void oneAttempt(HttpSettings.Builder settings, Duration limit) {
    RetryPolicy once = ClientInvariants.promptRetries().maxAttempts(1).build();
    settings.attemptTimeout(limit).uploadAttemptTimeout(limit).retryPolicy(once);
  }

  private static Script silence() {
    return Script.stallUntilClientLeaves();
  }
}
