package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.FailureReason;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every failure with every class of operation: how many requests a call makes that meets it again
 * and again, and what its exception says.
 */
class EngineMatrixTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  /** How often an attempt that fails like this is made: 3 is "yes", 2 is "once", 1 is "no". */
  record Row(
      String name,
      Supplier<Reply> reply,
      FailureReason reason,
      Outcome read,
      Outcome write,
      int safe,
      int idempotent,
      int notIdempotent,
      Class<? extends SdkException> type) {

    int attempts(Idempotency idempotency) {
      return switch (idempotency) {
        case SAFE -> safe;
        case IDEMPOTENT -> idempotent;
        case NOT_IDEMPOTENT -> notIdempotent;
      };
    }
  }

  private static Row row(
      String name,
      Supplier<Reply> reply,
      FailureReason reason,
      Outcome outcome,
      int safe,
      int idempotent,
      int notIdempotent,
      Class<? extends SdkException> type) {
    return new Row(name, reply, reason, outcome, outcome, safe, idempotent, notIdempotent, type);
  }

  private static Row status(
      int status, FailureReason reason, Outcome outcome, int safe, int idem, int not) {
    return row(
        "HTTP " + status,
        () -> Reply.status(status),
        reason,
        outcome,
        safe,
        idem,
        not,
        ApiException.class);
  }

  private static IOException untrusted() {
    return (IOException) new SSLHandshakeException("no").initCause(new CertificateException("no"));
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>(network());
    rows.addAll(responses());
    for (int status : new int[] {408, 500, 502, 504, 520, 521, 522, 523, 524, 525, 526, 527}) {
      rows.add(status(status, FailureReason.SERVER_ERROR, Outcome.UNKNOWN, 3, 3, 1));
    }
    rows.add(status(503, FailureReason.SERVICE_UNAVAILABLE, Outcome.UNKNOWN, 3, 3, 1));
    rows.add(status(429, FailureReason.RATE_LIMITED, Outcome.REJECTED, 3, 3, 3));
    rows.add(status(421, FailureReason.MISDIRECTED, Outcome.NOT_SENT, 2, 2, 2));
    rows.add(status(425, FailureReason.MISDIRECTED, Outcome.NOT_SENT, 2, 2, 2));
    for (int status : new int[] {400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 451, 499}) {
      rows.add(status(status, FailureReason.REQUEST_REJECTED, Outcome.REJECTED, 1, 1, 1));
    }
    for (int status : new int[] {501, 505, 511, 528, 599, 600, 999}) {
      rows.add(status(status, FailureReason.UNSUPPORTED, Outcome.UNKNOWN, 1, 1, 1));
    }
    for (int status : new int[] {300, 301, 302, 303, 304, 307, 308}) {
      rows.add(
          new Row(
              "HTTP " + status,
              () -> Reply.status(status),
              FailureReason.REDIRECTED,
              Outcome.REJECTED,
              Outcome.UNKNOWN,
              1,
              1,
              1,
              ApiException.class));
    }
    return rows;
  }

  private static List<Row> network() {
    Class<NetworkException> type = NetworkException.class;
    FailureReason connect = FailureReason.CONNECTION_FAILED;
    FailureReason none = FailureReason.NO_RESPONSE;
    Outcome notSent = Outcome.NOT_SENT;
    Outcome unknown = Outcome.UNKNOWN;
    return List.of(
        row(
            "DNS",
            () -> Reply.notConnected(new UnknownHostException("h")),
            connect,
            notSent,
            3,
            3,
            3,
            type),
        row(
            "refused",
            () -> Reply.notConnected(new ConnectException("no")),
            connect,
            notSent,
            3,
            3,
            3,
            type),
        row(
            "handshake cut",
            () -> Reply.notConnected(new IOException("x")),
            connect,
            notSent,
            3,
            3,
            3,
            type),
        row(
            "connect hangs",
            () -> Reply.notConnected(new IOException("x")).after(LONG),
            connect,
            notSent,
            3,
            3,
            3,
            type),
        row(
            "certificate",
            () -> Reply.notConnected(untrusted()),
            FailureReason.CERTIFICATE_REJECTED,
            notSent,
            1,
            1,
            1,
            type),
        row(
            "proxy",
            () -> Reply.notConnected(new IOException("x")).byProxy(403),
            FailureReason.PROXY_REFUSED,
            notSent,
            1,
            1,
            1,
            type),
        row(
            "interceptor",
            () -> Reply.interceptor(new IllegalStateException("x")),
            FailureReason.INTERCEPTOR_FAILED,
            notSent,
            1,
            1,
            1,
            type),
        row(
            "stale",
            () -> Reply.noResponse(new IOException("x")).reused(),
            FailureReason.STALE_CONNECTION,
            unknown,
            3,
            3,
            1,
            type),
        row(
            "reset",
            () -> Reply.noResponse(new IOException("Connection reset")),
            none,
            unknown,
            3,
            3,
            1,
            type),
        row(
            "silence",
            () -> Reply.noResponse(new IOException("x")).after(LONG),
            none,
            unknown,
            3,
            3,
            1,
            type),
        row(
            "not HTTP",
            () -> Reply.noResponse(new ProtocolException("x")),
            FailureReason.MALFORMED_RESPONSE,
            unknown,
            2,
            2,
            1,
            type),
        row(
            "breaks the client",
            () -> Reply.noResponse(new NumberFormatException("x")),
            FailureReason.MALFORMED_RESPONSE,
            unknown,
            2,
            2,
            1,
            type));
  }

  private static List<Row> responses() {
    FailureReason unusable = FailureReason.UNUSABLE_RESPONSE;
    Outcome applied = Outcome.APPLIED;
    return List.of(
        row(
            "body cut",
            () -> Reply.brokenBody(200),
            FailureReason.RESPONSE_TRUNCATED,
            applied,
            3,
            2,
            1,
            NetworkException.class),
        row(
            "body hangs",
            () -> Reply.status(200).bodyAfter(LONG),
            FailureReason.RESPONSE_TRUNCATED,
            applied,
            3,
            2,
            1,
            NetworkException.class),
        row(
            "too large",
            () -> Reply.status(200).body("x".repeat(2000)),
            FailureReason.RESPONSE_TOO_LARGE,
            applied,
            1,
            1,
            1,
            ResponseTooLargeException.class),
        row(
            "broken head",
            () -> Reply.brokenHead(200),
            unusable,
            applied,
            1,
            1,
            1,
            ResponseFormatException.class),
        new Row(
            "HTML",
            () -> Reply.status(200).header("Content-Type", "text/html").body("<html>Hello"),
            unusable,
            Outcome.APPLIED,
            Outcome.UNKNOWN,
            1,
            1,
            1,
            ResponseFormatException.class),
        row(
            "login page",
            () -> Reply.status(200).header("Content-Type", "text/html").body("<html>Log in"),
            unusable,
            Outcome.REJECTED,
            1,
            1,
            1,
            ApiException.class),
        row(
            "quota",
            () -> Reply.status(429).body("{\"quota\":1}"),
            FailureReason.QUOTA_EXHAUSTED,
            Outcome.REJECTED,
            1,
            1,
            1,
            ApiException.class));
  }

  static Stream<Arguments> cells() {
    return rows().stream()
        .flatMap(
            row ->
                Stream.of(Idempotency.values())
                    .map(i -> Arguments.of(row.name() + ", " + i, row, i)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyFailureIsRetriedAsOftenAsItsRowSays(String name, Row row, Idempotency idempotency) {
    TestEngine engine = new TestEngine();
    List<FailureReason> reasons = new ArrayList<>();
    engine.with(
        b ->
            b.timeout(Duration.ofMinutes(10))
                .maxResponseBytes(1000)
                .listener(event -> reasons.add(event.failure())));
    engine.sender.otherwise(row.reply().get());
    SdkException failure = engine.fails(idempotency);
    int attempts = row.attempts(idempotency);
    assertThat(engine.sender.started()).hasSize(attempts);
    assertThat(failure.attempts()).hasSize(attempts);
    assertThat(failure).isInstanceOf(row.type());
    assertThat(failure.outcome())
        .isEqualTo(idempotency == Idempotency.SAFE ? row.read() : row.write());
    // Attempts and the call speak the same language.
    assertThat(reasons).hasSize(attempts + 1).containsOnly(row.reason());
  }

  @Test
  void everyReasonOfAnAttemptHasARow() {
    Set<FailureReason> covered = EnumSet.noneOf(FailureReason.class);
    rows().forEach(row -> covered.add(row.reason()));
    Set<FailureReason> endedFromThisSide =
        EnumSet.range(FailureReason.CANCELLED, FailureReason.INTERNAL_ERROR);
    covered.addAll(endedFromThisSide);
    // It takes a decoder that knows the record.
    covered.add(FailureReason.WRONG_RECORD);
    assertThat(covered).containsExactlyInAnyOrder(FailureReason.values());
  }
}
