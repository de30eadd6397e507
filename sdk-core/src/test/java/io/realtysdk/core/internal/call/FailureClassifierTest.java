package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.http.WireFacts;
import io.realtysdk.core.internal.operation.DeviationSink;
import io.realtysdk.core.internal.retry.FailureKind;
import io.realtysdk.core.internal.testing.FakeClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events on the wire make of an exception. */
class FailureClassifierTest {
  private static final IOException LOST = new IOException("lost");

  private final FakeClock clock = new FakeClock();
  private final CallState state = new CallState(clock, 60_000_000_000L);
  private final AttemptTime time = AttemptTime.start(state, "attemptTimeout", 20_000_000_000L);

  private record Facts(
      boolean sent, int status, boolean connectTimedOut, boolean failedInInterceptor)
      implements WireFacts {

    static Facts status(int status) {
      return new Facts(true, status, false, false);
    }

    @Override
    public boolean reused() {
      return false;
    }

    @Override
    public String target() {
      return "api.example:443";
    }

    @Override
    public String proxy() {
      return null;
    }

    @Override
    public String lookedUp() {
      return null;
    }

    @Override
    public long connectNanos() {
      return 5_000_000_000L;
    }
  }

  private Failure broken(Throwable thrown, WireFacts wire) {
    return FailureClassifier.broken(thrown, LOST, wire, time);
  }

  private static FailureKind kind(Failure failure) {
    return ((Failure.OfAttempt) failure).kind();
  }

  @Test
  void aConnectTimeoutIsOneUntilTheRequestWasSent() {
    Failure failure = broken(LOST, new Facts(false, 0, true, false));
    assertThat(kind(failure)).isEqualTo(FailureKind.CONNECT);
    assertThat(failure.reason())
        .isEqualTo("no connection to api.example:443 within connectTimeout (5 s)");
    assertThat(broken(LOST, new Facts(false, 0, false, false)).reason())
        .isEqualTo("no connection to api.example:443");
    assertThat(kind(broken(LOST, new Facts(true, 0, true, false))))
        .isEqualTo(FailureKind.NO_ANSWER);
  }

  /** The time was up between the connection and the first byte on it. */
  @Test
  void aConnectTimeoutOnAConnectionThatHasJustOpenedIsNoFailureOfAnInterceptor() {
    Failure failure = broken(new IOException("Canceled"), new Facts(false, 0, true, true));
    assertThat(kind(failure)).isEqualTo(FailureKind.CONNECT);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 0, NOT_SENT", "true, 0, UNKNOWN", "true, 200, APPLIED", "true, 299, APPLIED",
    "true, 199, UNKNOWN", "true, 404, REJECTED", "true, 500, UNKNOWN", "true, 300, UNKNOWN",
  })
  void theOutcomeOfACallThatEndedHereFollowsFromTheWire(boolean sent, int status, Outcome outcome) {
    state.end(CallState.End.CANCELLED);
    Failure failure = broken(LOST, new Facts(sent, status, false, false));
    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(failure.reason()).isEqualTo("the call was cancelled");
    assertThat(FailureClassifier.brokenHead(LOST, LOST, Facts.status(200), time).reason())
        .isEqualTo("the call was cancelled");
    assertThat(badBody("{", LOST, false).reason()).isEqualTo("the call was cancelled");
  }

  @Test
  void anInterruptOfTheHttpLibraryIsOneOfTheThread() {
    Failure failure = broken(new InterruptedException(), new Facts(false, 0, false, false));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.reason()).isEqualTo("the thread was interrupted");
  }

  @Test
  void aHeadThatContradictsItselfIsNotUsable() {
    assertThat(FailureClassifier.brokenHead(LOST, LOST, Facts.status(200), time).reason())
        .isEqualTo("malformed response headers");
    assertThat(
            FailureClassifier.brokenHead(LOST, LOST, new Facts(true, 200, false, true), time)
                .reason())
        .isEqualTo("an interceptor threw java.io.IOException");
  }

  private LimitedStream body;

  /** Reads a body as JSON of which nothing is known, and classifies what that throws. */
  private Failure read(String text, boolean mayBeTruncated) {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mayBeTruncated);
  }

  private Failure read(InputStream in, boolean mayBeTruncated) {
    body = new LimitedStream(in, 1_000);
    try {
      body.firstCharacter();
      Json.snakeCase().untyped().decode(body, DeviationSink.NONE);
    } catch (IOException e) {
      return FailureClassifier.badBody(e, LOST, Facts.status(200), time, body, mayBeTruncated);
    }
    throw new AssertionError("decoded");
  }

  private Failure badBody(String text, Throwable thrown, boolean mayBeTruncated) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return FailureClassifier.badBody(
        thrown,
        LOST,
        Facts.status(200),
        time,
        new LimitedStream(new ByteArrayInputStream(bytes), 1_000),
        mayBeTruncated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1 | true | BODY_CUT | response body truncated",
        "{\"a\":1 | false | UNUSABLE | cannot decode response: unexpected end of input",
        "[1, | true | BODY_CUT | response body truncated",
        "{\"a\":nul | true | BODY_CUT | response body truncated",
        "nonsense | true | UNUSABLE | cannot decode response: the body is not JSON",
        "~~ | true | BODY_CUT | response body truncated",
        "~~ | false | UNUSABLE | cannot decode response: the body is empty",
      })
  void aBodyThatEndsWithItsConnectionMayBeCut(
      String text, boolean mayBeTruncated, FailureKind kind, String reason) {
    Failure failure = read(text, mayBeTruncated);
    assertThat(kind(failure)).isEqualTo(kind);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  @Test
  void aBodyThatGoesOnIsNotCut() {
    assertThat(read("[1,}" + " ".repeat(900), true).reason())
        .isEqualTo("cannot decode response: the body is not JSON");
    assertThat(body.isAtEnd()).isFalse();
  }

  @Test
  void aBodyOverALimitIsTooLarge() {
    assertThat(read("[" + "1,".repeat(600), true).reason())
        .isEqualTo("response body larger than maxResponseBytes (1000)");
    Failure deep = read("[".repeat(100), false);
    assertThat(kind(deep)).isEqualTo(FailureKind.TOO_LARGE);
    assertThat(deep.reason()).isEqualTo("response nested too deeply, or a value in it too long");
  }

  @Test
  void aBodyThatBreaksIsCutUnlessItsCompressionIsCorrupt() {
    assertThat(read(failing(new IOException("reset")), false).reason())
        .isEqualTo("response body truncated");
    assertThat(read(failing(new IOException((String) null)), false).reason())
        .isEqualTo("response body truncated");
    String corrupt = "cannot decode response: corrupt compressed body";
    assertThat(read(failing(new IOException("CRC: actual 0x1 != 0x2")), true).reason())
        .isEqualTo(corrupt);
    assertThat(read(failing(new IOException(new DataFormatException())), true).reason())
        .isEqualTo(corrupt);
    assertThat(read(failing(new OtherException("actual 0x")), true).reason())
        .isEqualTo("response body truncated");
  }

  /** Another type than the plain one that the HTTP library throws. */
  private static final class OtherException extends IOException {
    private static final long serialVersionUID = 1L;

    OtherException(String text) {
      super(text);
    }
  }

  private static InputStream failing(IOException failure) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw failure;
      }
    };
  }

  @Test
  void aBodyThatTakesTooLongIsIncomplete() {
    clock.advance(20_000_000_000L);
    assertThat(badBody("{", LOST, true).reason())
        .isEqualTo("response body incomplete within attemptTimeout (20 s)");
  }
}
