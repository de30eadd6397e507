package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.FakeSignTraker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApplicationTest {
  @RegisterExtension static final FakeSignTraker signTraker = FakeSignTraker.extension().seed(3);

  @DynamicPropertySource
  static void fakes(DynamicPropertyRegistry properties) {
    properties.add("signtraker.url", signTraker::baseUrl);
    properties.add("signtraker.key", signTraker::apiKey);
  }

  @Value("${local.server.port}")
  int port;

  @Test
  void aControllerAsksTheFake() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/count")).build();

    String body =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();

    assertThat(body).isEqualTo("3");
  }
}
