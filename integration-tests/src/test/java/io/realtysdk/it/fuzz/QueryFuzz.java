package io.realtysdk.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.realtysdk.core.SdkException;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseLeadQuery;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.odata.ODataQuery;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.TestInstance;

/** Values of queries and filters, which reach a service as they are or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryFuzz {

  private static final ObjectSchema AGENT = new ObjectSchema(ObjectSchema.text("LastName"));

  private final InProcessServer server = new InProcessServer();
  private final OpenToCloseClient openToClose =
      server.configure(OpenToCloseClient.builder(), false).build();
  private final PropertybaseClient propertybase =
      server.configure(PropertybaseClient.builder(), false).build();
  private final SignTrakerClient signTraker =
      server.configure(SignTrakerClient.builder(), false).build();
  private final SpectoraClient spectora = server.configure(SpectoraClient.builder(), false).build();

  @FuzzTest(maxDuration = "2m")
  void aFilterFindsExactlyTheTextThatItNames(byte[] input) {
    String text = new String(input, UTF_8);
    Map<String, Object> wanted = Map.of("LastName", text);
    List<Map<String, Object>> records =
        List.of(Map.of("LastName", text + "'"), wanted, Map.of("LastName", "'" + text));
    List<ODataFilter> filters =
        List.of(
            ODataFilter.eq("LastName", text),
            ODataFilter.not(ODataFilter.ne("LastName", text)),
            ODataFilter.eq("LastName", text).and(ODataFilter.contains("LastName", text)),
            ODataFilter.eq("LastName", text).or(ODataFilter.eq("LastName", text)));
    for (ODataFilter filter : filters) {
      HttpUrl url =
          urlOf(
              () ->
                  signTraker.agents().list(SignTrakerAgentQuery.builder().filter(filter).build()));
      Request request =
          new Request("GET", url.encodedPath() + "?" + url.encodedQuery(), Map.of(), new byte[0]);
      assertThat(request.queryNames()).contains("$filter");
      assertThat(new ODataQuery(request, AGENT, 10, false).apply(records)).containsExactly(wanted);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void aNumberInAFilterIsRefusedOrShort(byte[] input) {
    BigDecimal number;
    try {
      number = new BigDecimal(new String(input, UTF_8));
    } catch (NumberFormatException e) {
      return;
    }
    CpuLimit limit = CpuLimit.start();
    try {
      String expression = ODataFilter.eq("Id", number).expression();
      assertThat(expression.length()).isLessThan(2100 + input.length);
      assertThat(new BigDecimal(expression.substring("Id eq ".length())))
          .isEqualByComparingTo(number);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    HttpUrl url = urlOf(() -> listLeads(number));
    assertThat(url == null || url.toString().length() < 2200 + input.length).isTrue();
    limit.check();
  }

  private void listLeads(BigDecimal minScore) {
    propertybase
        .agents()
        .listLeads("agt_1", PropertybaseLeadQuery.builder().minScore(minScore).build());
  }

  @FuzzTest(maxDuration = "2m")
  void aQueryValueArrivesAsItIs(byte[] input) {
    String text = new String(input, UTF_8);
    assertArrives(
        text,
        () ->
            openToClose
                .agents()
                .list(OpenToCloseAgentQuery.builder().parameter("team", text).build()));
    assertArrives(
        text,
        () -> openToClose.agents().list(OpenToCloseAgentQuery.builder().status(text).build()));
    assertArrives(
        text,
        () -> propertybase.agents().list(PropertybaseAgentQuery.builder().search(text).build()));
    assertArrives(
        text, () -> spectora.agents().list(SpectoraAgentQuery.builder().email(text).build()));
  }

  private void assertArrives(String text, Runnable call) {
    HttpUrl url = urlOf(call);
    if (url != null) {
      assertThat(url.toString()).startsWith(InProcessServer.ORIGIN + "/");
      assertThat(url.encodedQuery()).matches("[!-~]*").doesNotContain("#");
      Stream<String> values =
          Arrays.stream(url.encodedQuery().split("&"))
              .map(pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), UTF_8));
      assertThat(values).containsOnlyOnce(text);
    }
  }

  /** The URL that was asked for; null if the argument was refused before. */
  private HttpUrl urlOf(Runnable call) {
    server.answer(404, new byte[0]);
    try {
      call.run();
    } catch (IllegalArgumentException e) {
      assertThat(server.urls()).isEmpty();
      assertThat(e.getMessage()).isNotBlank();
      return null;
    } catch (SdkException e) {
      return server.urls().get(0);
    }
    throw new AssertionError("404 is no success");
  }
}
