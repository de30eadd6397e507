package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.Attempt;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.ErrorEnvelopeException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.ListPlace;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.Problem;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a write whose response was success without the record, and of a list. */
class UnusableResponseTest {
  private static final Json JSON = Json.snakeCase();

  record Thing(String id, String name) {}

  private final TestEngine engine = new TestEngine();

  private static Operation<Thing> create(String knownId) {
    Operation<Thing> get =
        Operation.named("test.things.get", "GET", Idempotency.SAFE)
            .path("things")
            .decodesTo(JSON.one(Thing.class));
    return Operation.named("test.things.create", "POST", Idempotency.NOT_IDEMPOTENT)
        .path("things")
        .writesRecord(
            JSON.one(Thing.class),
            new Operation.ReadBack<>(knownId, id -> get, thing -> thing.name().equals("Ann")));
  }

  private Thing run(Operation<Thing> operation) {
    return engine
        .engine()
        .prepare(
            operation,
            RequestOptions.none(),
            engine.engine().begin(operation, RequestOptions.none()),
            false)
        .run()
        .value();
  }

  private SdkException fails(Operation<Thing> operation) {
    try {
      throw new AssertionError("succeeded: " + run(operation));
    } catch (SdkException e) {
      return e;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "created", "{\"ok\":true}", "null"})
  void theRecordIsReadWhereTheResponseHoldsNone(String body) {
    engine.sender.next(
        Reply.status(201).header("Location", "https://x.example/things/t-1/?a#b").body(body),
        Reply.status(200).body("{\"id\":\"t-1\",\"name\":\"Ann\"}"));
    assertThat(run(create(null))).isEqualTo(new Thing("t-1", "Ann"));
  }

  @Test
  void anIdThatIsKnownNeedsNoLocation() {
    engine.sender.next(
        Reply.status(200).body("updated"),
        Reply.status(200).body("{\"id\":\"t-2\",\"name\":\"Ann\"}"));
    assertThat(run(create("t-2")).id()).isEqualTo("t-2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":0,\"name\":1} | t-1",
        "{\"id\":\"t-9\",\"name\":{ | t-9",
        "[nonsense | t-1",
        "{nonsense | t-1",
        "[] | t-1",
      })
  void anythingElseIsKeptForTheException(String body, String id) {
    engine.sender.next(Reply.status(201).header("Location", "/things/t-1").body(body));
    SdkException failure = fails(create(null));
    assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(failure.recordId()).hasValue(id);
    assertThat(engine.sender.started()).hasSize(1);
  }

  @Test
  void withoutAnIdTheRecordCannotBeRead() {
    engine.sender.next(Reply.status(201).body("created"));
    assertThat(fails(create(null)).recordId()).isEmpty();
    assertThat(engine.sender.started()).hasSize(1);
  }

  @Test
  void aCutBodyIsNotReadBack() {
    engine.sender.next(Reply.brokenBody(201).header("Location", "/things/t-1").body(""));
    assertThat(fails(create("t-1")).recordId()).hasValue("t-1");
    assertThat(engine.sender.started()).hasSize(1);
  }

  private static final ListPlace PLACE =
      new ListPlace() {
        @Override
        public String token() {
          return "this";
        }

        @Override
        public String tokenAfterPage() {
          return "next";
        }
      };

  private SdkException failsToList(String body) {
    Decoder<List<Thing>> decoder = JSON.list(Thing.class);
    Operation<Thing> list =
        Operation.named("test.things.list", "GET", Idempotency.SAFE)
            .path("things")
            .place(PLACE)
            .decodesTo(decoder.map(things -> things.get(0)));
    engine.sender.next(Reply.status(200).body(body));
    return fails(list);
  }

  @Test
  void aListWithOneUnusableRecordCanGoOnBehindIt() {
    SdkException failure = failsToList("[{\"id\":\"a\"},{\"id\":0}]");
    assertThat(failure.resumeToken()).hasValue("this");
    assertThat(failure.tokenAfterFailedPage()).hasValue("next");
  }

  @Test
  void aListThatIsNoneCannot() {
    SdkException failure = failsToList("7");
    assertThat(failure.resumeToken()).hasValue("this");
    assertThat(failure.tokenAfterFailedPage()).isEmpty();
  }

  @Test
  void attemptsAreNumberedAndTimed() {
    engine.clock.random(0);
    engine.sender.next(
        Reply.status(500).after(Duration.ofSeconds(1)),
        Reply.status(502).after(Duration.ofSeconds(2)),
        Reply.status(504).after(Duration.ofSeconds(3)));
    SdkException failure = engine.fails(Idempotency.SAFE);
    assertThat(failure.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(failure.attempts())
        .extracting(Attempt::elapsed)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({"399, false", "400, false", "408, true", "429, true", "499, false", "500, true"})
  void onlyWhereARetryIsExpectedItIsSaidWhyThereWasNone(int status, boolean said) {
    engine.with(b -> b.retryPolicy(RetryPolicy.none()));
    engine.sender.next(Reply.status(status));
    SdkException failure = engine.fails(Idempotency.SAFE);
    assertThat(failure.getMessage().contains("not retried")).isEqualTo(said);
    assertThat(failure.notRetriedReason())
        .isEqualTo(said ? NotRetriedReason.RETRIES_DISABLED : NotRetriedReason.NOT_RETRYABLE);
  }

  private SdkException failsWithEnvelope(int status) {
    Operation<Thing> get =
        Operation.named("test.things.get", "GET", Idempotency.SAFE)
            .path("things")
            .decodesTo(
                (in, deviations) -> {
                  in.read();
                  throw new ErrorEnvelopeException(
                      new Problem(status, "E1", "no", "r-1", List.of(), null, false));
                });
    engine.sender.next(Reply.status(200).header("X-Request-Id", "r-2").body("{\"success\":false}"));
    return fails(get);
  }

  @Test
  void anErrorUnderSuccessHasTheOutcomeOfItsCode() {
    SdkException failure = failsWithEnvelope(404);
    assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(failure)
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.requestId()).isEqualTo("r-1"));
  }

  @Test
  void anErrorUnderSuccessWithoutACodeMayHaveBeenApplied() {
    assertThat(failsWithEnvelope(200).outcome()).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void anErrorWhoseBodyBreaksIsKnownByItsStatus() {
    engine.sender.next(Reply.brokenHead(404));
    SdkException failure = engine.fails(Idempotency.SAFE);
    assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(failure).isInstanceOf(NotFoundException.class);
  }
}
