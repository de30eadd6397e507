package io.realtysdk.benchmarks.contestants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.realtysdk.benchmarks.server.Bodies;
import io.realtysdk.benchmarks.server.FixedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes the comparison fair: those by hand read all that is sent, and read it rightly. */
class HandMapperTest {
  private static final ObjectReader STRICT =
      HandMapper.MAPPER.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  void theRecordsByHandHaveEveryMemberThatTheServerSends() throws Exception {
    FixedServer.Answers answers = Bodies.of(1);
    assertReads(STRICT.forType(OpenToCloseJson.Agent.class), answers, "/otc/agents/7");
    assertReads(STRICT.forType(OpenToCloseJson.Agent[].class), answers, "/otc/agents");
    assertReads(STRICT.forType(PropertybaseJson.Envelope.class), answers, "/v1/agents");
    assertReads(STRICT.forType(SignTrakerJson.Agent.class), answers, "/api/agents/7");
    assertReads(STRICT.forType(SignTrakerJson.Agent[].class), answers, "/api/agents");
    assertReads(STRICT.forType(SpectoraJson.Document.class), answers, "/v2/connections");
  }

  private static void assertReads(ObjectReader reader, FixedServer.Answers answers, String path) {
    byte[] request = ("GET " + path + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    String response = new String(answers.to(request, request.length), StandardCharsets.UTF_8);
    assertThat(response).startsWith("HTTP/1.1 200 ");
    String body = response.substring(response.indexOf("\r\n\r\n") + 4);
    assertThatCode(() -> reader.readValue(body)).as(path).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "2000-03-01T12:30:45Z",
        "1969-12-31T23:59:58Z",
        "2026-11-27T03:13:53.250Z"
      })
  void datesAreReadAsJavaTimeReadsThem(String text) throws IOException {
    assertThat(HandMapper.MAPPER.readValue('"' + text + '"', Instant.class))
        .isEqualTo(Instant.parse(text));
    String day = text.substring(0, 10);
    assertThat(HandMapper.MAPPER.readValue('"' + day + '"', LocalDate.class))
        .isEqualTo(LocalDate.parse(day));
  }
}
