package io.realtysdk.it.retry;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.ConflictException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ServerException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.RefusedPort;
import io.realtysdk.it.support.net.TestCertificates;
import io.realtysdk.it.support.net.UnacceptingPort;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.MalformedResponses;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;

/**
 * The retry matrix of the specification, row by row. What only one provider can answer is in {@link
 * ProviderMatrixRows}.
 */
final class MatrixRows {

  /** Long enough to connect and send on a busy machine; otherwise the outcome is NOT_SENT. */
  private static final Duration SHORT = Duration.ofMillis(150);

  /** For connecting to a port that never accepts. */
  private static final Duration HOPELESS = Duration.ofMillis(30);

  private static final RawResponse OK = RawResponse.json(200, "{\"Id\":7}");
  private static final RawResponse BLANK = RawResponse.json(200, "        ");
  private static final String LARGE = "[" + " ".repeat(4000) + "]";

  private MatrixRows() {}

  static List<MatrixRow> all() {
    List<MatrixRow> rows = new ArrayList<>(unreached());
    rows.addAll(broken());
    rows.addAll(unusable());
    rows.addAll(statuses());
    rows.addAll(ProviderMatrixRows.all());
    return rows;
  }

  private static List<MatrixRow> unreached() {
    return List.of(
        MatrixRow.unreached(
            "unknown host",
            (invariants, settings) -> {
              OkHttpClient probed = settings.build().okHttpClient();
              settings.okHttpClient(probed.newBuilder().dns(MatrixRows::noSuchHost).build());
              return "http://localhost:" + invariants.server().port();
            },
            3,
            NetworkException.class),
        MatrixRow.unreached(
            "refused", (invariants, settings) -> RefusedPort.url(), 3, NetworkException.class),
        MatrixRow.unreached(
            "connect timeout",
            (invariants, settings) -> {
              settings.connectTimeout(HOPELESS);
              return "http://127.0.0.1:" + invariants.afterwards(UnacceptingPort.open()).port();
            },
            3,
            NetworkException.class),
        MatrixRow.unreached("handshake cut", MatrixRows::handshakeCut, 3, NetworkException.class),
        MatrixRow.unreached(
            "certificate not trusted",
            (invariants, settings) ->
                invariants
                    .afterwards(TestCertificates.server(TestCertificates.GOOD))
                    .url()
                    .toString(),
            1,
            NetworkException.class),
        MatrixRow.unreached(
            "certificate of another host",
            (invariants, settings) -> {
              TestCertificates.trust(settings, TestCertificates.FOREIGN);
              return invariants
                  .afterwards(TestCertificates.server(TestCertificates.FOREIGN))
                  .url()
                  .toString();
            },
            1,
            NetworkException.class));
  }

  private static List<MatrixRow> broken() {
    Outcome unknown = Outcome.UNKNOWN;
    Class<NetworkException> network = NetworkException.class;
    return List.of(
        MatrixRow.answered("reset after the request", Script.reset(), unknown, 3, 3, 1, network),
        MatrixRow.answered("EOF after the request", Script.close(), unknown, 3, 3, 1, network),
        MatrixRow.answered("EOF within the head", Script.cutAt(20, OK), unknown, 3, 3, 1, network),
        MatrixRow.answered(
                "attempt timeout", Script.stallUntilClientLeaves(), unknown, 3, 3, 1, network)
            .also(
                (invariants, settings) ->
                    text(settings.attemptTimeout(SHORT).uploadAttemptTimeout(SHORT))),
        MatrixRow.answered(
            "malformed HTTP",
            Script.raw("SSH-2.0-x\r\n\r\n").thenClose(),
            unknown,
            2,
            2,
            1,
            network),
        MatrixRow.answered(
            "2xx, body cut", Script.cutBodyAt(2, BLANK), Outcome.APPLIED, 3, 2, 1, network),
        MatrixRow.answered(
            "2xx, chunks cut",
            MalformedResponses.chunkedWithoutEnd(BLANK),
            Outcome.APPLIED,
            3,
            2,
            1,
            network));
  }

  private static List<MatrixRow> unusable() {
    Class<ResponseFormatException> format = ResponseFormatException.class;
    Outcome applied = Outcome.APPLIED;
    return List.of(
        MatrixRow.answered("2xx, no JSON", json("nonsense"), applied, 1, 1, 1, format)
            .onlyFor(operation -> isUnusable(operation, "nonsense")),
        odd("2xx, empty", ""),
        odd("2xx, null", "null"),
        odd("2xx, empty object", "{}"),
        odd("2xx, empty array", "[]"),
        MatrixRow.answered(
                "2xx, HTML",
                Script.respond(RawResponse.html(200, "<p>Welcome</p>")),
                applied,
                1,
                1,
                1,
                format)
            .unknownForWrites(),
        MatrixRow.answered(
                "2xx, over the limit",
                json(LARGE),
                applied,
                1,
                1,
                1,
                ResponseTooLargeException.class)
            .also((invariants, settings) -> text(settings.maxResponseBytes(500))));
  }

  private static List<MatrixRow> statuses() {
    List<MatrixRow> rows = new ArrayList<>();
    for (int status : new int[] {421, 425}) {
      rows.add(status(status, Outcome.NOT_SENT, 2, 2, 2, ApiException.class));
    }
    rows.add(status(408, Outcome.UNKNOWN, 3, 3, 1, ApiException.class));
    for (int status : new int[] {500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527}) {
      rows.add(status(status, Outcome.UNKNOWN, 3, 3, 1, ServerException.class));
    }
    rows.add(status(429, Outcome.REJECTED, 3, 3, 3, RateLimitException.class));
    for (int status : new int[] {501, 505, 507, 511, 528}) {
      rows.add(status(status, Outcome.UNKNOWN, 1, 1, 1, ServerException.class));
    }
    rows.add(refused(400, ValidationException.class));
    rows.add(refused(401, AuthenticationException.class));
    rows.add(refused(403, PermissionDeniedException.class));
    rows.add(refused(404, NotFoundException.class));
    rows.add(refused(409, ConflictException.class));
    rows.add(refused(410, NotFoundException.class));
    rows.add(refused(422, ValidationException.class));
    for (int status : new int[] {402, 405, 412, 413, 431, 451}) {
      rows.add(refused(status, ApiException.class));
    }
    for (int status : new int[] {300, 301, 302, 303, 304, 307, 308}) {
      rows.add(refused(status, ApiException.class).unknownForWrites());
    }
    return rows;
  }

  private static MatrixRow refused(int status, Class<? extends SdkException> type) {
    return status(status, Outcome.REJECTED, 1, 1, 1, type);
  }

  /** With a Location that must not be followed and a Retry-After that says nothing by itself. */
  private static MatrixRow status(
      int status,
      Outcome outcome,
      int reads,
      int repeatables,
      int creates,
      Class<? extends SdkException> type) {
    RawResponse reply =
        RawResponse.status(status).header("Location", "/elsewhere").header("Retry-After", "0");
    return MatrixRow.answered(
        "HTTP " + status, Script.respond(reply), outcome, reads, repeatables, creates, type);
  }

  /** A body that is a success for some operations and an error for the others. */
  private static MatrixRow odd(String name, String body) {
    return MatrixRow.answered(
            name, json(body), Outcome.APPLIED, 1, 1, 1, ResponseFormatException.class)
        .onlyFor(operation -> isUnusable(operation, body));
  }

  /** Updates are left out: they read the record with a request of their own. */
  private static boolean isUnusable(OperationCase<?> operation, String body) {
    return operation.rejects(body) && !operation.readsBack();
  }

  private static Script json(String body) {
    return Script.json(200, body);
  }

  private static String handshakeCut(ClientInvariants invariants, HttpSettings.Builder settings) {
    TestCertificates.trust(settings, TestCertificates.GOOD);
    FaultServer server = invariants.afterwards(TestCertificates.server(TestCertificates.GOOD));
    return server.onEveryAccept(Script.close()).url().toString();
  }

  private static List<InetAddress> noSuchHost(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  /** For preparations that only change a setting. */
  private static String text(Object changed) {
    return String.valueOf(changed);
  }
}
