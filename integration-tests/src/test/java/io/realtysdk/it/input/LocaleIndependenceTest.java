package io.realtysdk.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same bytes go over the wire wherever the program runs. */
class LocaleIndependenceTest {

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Europe/Istanbul",
    "az-AZ, Asia/Baku",
    "ar-SA-u-nu-arab, Asia/Riyadh",
    "ar-EG-u-nu-arab-ca-islamic, Africa/Cairo",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
    "fa-IR-u-nu-arabext, Asia/Tehran",
    "hi-IN-u-nu-deva, Asia/Kolkata",
    "ja-JP-u-ca-japanese, Pacific/Kiritimati",
    "de-DE, Pacific/Niue"
  })
  void everyLocaleAndTimeZoneSendsTheSameBytes(String tag, String zone) {
    Locale locale = Locale.getDefault();
    TimeZone timeZone = TimeZone.getDefault();
    List<String> expected = sent();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(sent()).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(timeZone);
    }
  }

  private List<String> sent() {
    try (FaultServer server = FaultServer.start()) {
      server.byDefault(
          request ->
              request.target().contains("top") ? Script.json(200, "[]") : RequestedAgent.script());
      try (SignTrakerClient client =
          invariants
              .configure(SignTrakerClient.builder())
              .baseUrl(server.url().toString())
              .build()) {
        for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
          operation.of(client).execute();
        }
        client.agents().list(query());
        client
            .agents()
            .update(
                1234567,
                SignTrakerAgentPatch.builder()
                    .basicInstallPrice(new BigDecimal("1234567.89"))
                    .field("Since", LocalDate.of(2026, 11, 22).toString())
                    .field("Ratio", 0.5)
                    .build());
      }
      return server.requests().stream().map(LocaleIndependenceTest::text).toList();
    }
  }

  private static SignTrakerAgentQuery query() {
    return SignTrakerAgentQuery.builder()
        .filter(
            ODataFilter.gt("Id", 1234567)
                .and(ODataFilter.lt("BasicInstallPrice", 1234.5))
                .and(ODataFilter.ge("Created", Instant.parse("2026-11-22T06:00:00Z")))
                .or(ODataFilter.eq("Since", LocalDate.of(2026, 1, 2))))
        .orderBy("Id", "LastName desc")
        .top(1000)
        .skip(1234567)
        .build();
  }

  /** A request without the header that names the server. */
  private static String text(ReceivedRequest request) {
    return request.method()
        + " "
        + request.target()
        + request.headers().stream()
            .filter(header -> !header.name().equalsIgnoreCase("Host"))
            .toList()
        + request.bodyText();
  }
}
