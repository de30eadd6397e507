package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that show writes later or ignore their filters, as services do. */
class ListBehaviorTest {
  private static final String JSON = "application/json";

  /** A clock that stands still until it is moved. */
  private static final class TestClock extends Clock {
    private Instant now = Instant.EPOCH;

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void listsShowWritesAfterTheLagWhileReadsByIdShowThemAtOnce() throws IOException {
    TestClock clock = new TestClock();
    try (FakePropertybase fake =
        FakePropertybase.start().seed(2).lag(Duration.ofSeconds(20), clock)) {
      Http http = new Http(fake, "Bearer " + fake.apiKey());
      http.send("POST", "/v1/agents", JSON, "{\"email\":\"a@x.example\",\"name\":\"Ann\"}");
      http.send("PUT", "/v1/agents/agent_1", JSON, "{\"name\":\"Renamed\"}");

      assertThat(http.get("/v1/agents/agent_3").statusCode()).isEqualTo(200);
      assertThat(http.get("/v1/agents/agent_1").body()).contains("Renamed");
      assertThat(FakeReader.of(fake).all()).hasSize(2);
      assertThat(http.get("/v1/agents").body()).doesNotContain("Renamed");
      assertThat(fake.agents()).hasSize(3);

      clock.advance(Duration.ofSeconds(19));
      assertThat(FakeReader.of(fake).all()).hasSize(2);
      clock.advance(Duration.ofSeconds(1));
      assertThat(FakeReader.of(fake).all()).hasSize(3);
      assertThat(http.get("/v1/agents").body()).contains("Renamed");
    }
  }

  @Test
  void aRemovedAgentStaysInListsForTheLag() throws IOException {
    TestClock clock = new TestClock();
    try (FakeOpenToClose fake = FakeOpenToClose.start().lag(Duration.ofSeconds(5), clock).seed(3)) {
      String token = fake.apiKey().replace("+", "%2B").replace("=", "%3D");
      new Http(fake, null).send("DELETE", "/agents/2?api_token=" + token, null, "");

      assertThat(FakeReader.of(fake).all()).hasSize(3);
      fake.lag(Duration.ZERO);
      new Http(fake, null).send("DELETE", "/agents/3?api_token=" + token, null, "");
      assertThat(FakeReader.of(fake).all()).extracting(a -> a.get("id")).containsExactly(1);
    }
  }

  @Test
  void aNegativeLagIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeSpectora.extension().lag(Duration.ofSeconds(-1)));
  }

  static Stream<FakeProvider<?>> fakes() {
    return Stream.of(
        FakeOpenToClose.extension(),
        FakeSignTraker.extension(),
        FakeSpectora.extension(),
        FakePropertybase.extension());
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void filtersCanBeIgnored(FakeProvider<?> fake) throws IOException {
    Map<Class<?>, String> filters =
        Map.of(
            FakeOpenToClose.class, "&email=nobody%40x.example&search=zzz",
            FakeSignTraker.class, "&email=nobody%40x.example&%24filter=Id+eq+99",
            FakeSpectora.class, "&filter%5Bemail%5D=nobody%40x.example",
            FakePropertybase.class, "&search=nobody%40x.example&role=none");
    try (fake) {
      fake.startOn(0).seed(9);
      FakeReader filtered = FakeReader.of(fake).with(filters.get(fake.getClass()));
      assertThat(filtered.all()).isEmpty();

      fake.ignoreFilter();

      assertThat(filtered.all()).hasSize(9);
    }
  }
}
