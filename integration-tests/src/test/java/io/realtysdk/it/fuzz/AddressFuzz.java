package io.realtysdk.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.Pages;
import io.realtysdk.core.SdkException;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.TestInstance;

/** What may decide where a request goes: ids, base URLs, subdomains, next links, resume tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressFuzz {

  private final InProcessServer server = new InProcessServer();
  private final SpectoraClient spectora = server.configure(SpectoraClient.builder(), false).build();
  private final PropertybaseClient propertybase =
      server.configure(PropertybaseClient.builder(), false).build();

  @FuzzTest(maxDuration = "2m")
  void anIdIsRefusedOrIsOneSegmentOfThePath(byte[] input) {
    String id = new String(input, UTF_8);
    assertOneSegment(id, text -> spectora.agents().get(text));
    assertOneSegment(id, text -> propertybase.agents().get(text));
    assertOneSegment(id, text -> propertybase.agents().deactivate(text));
  }

  private void assertOneSegment(String id, Consumer<String> call) {
    List<String> collection = urlOf(call, "7").pathSegments();
    HttpUrl url = urlOf(call, id);
    if (url != null) {
      int last = collection.size() - 1;
      assertThat(url.toString()).startsWith(InProcessServer.ORIGIN + "/");
      assertThat(url.pathSegments()).hasSameSizeAs(collection);
      for (int i = 0; i <= last; i++) {
        String expected = collection.get(i).equals("7") ? id : collection.get(i);
        assertThat(url.pathSegments().get(i)).isEqualTo(expected);
      }
      assertThat(url.query()).isNull();
      assertThat(url.fragment()).isNull();
    }
  }

  /** The URL that was asked for; null if the argument was refused before. */
  private HttpUrl urlOf(Consumer<String> call, String argument) {
    server.answer(404, new byte[0]);
    try {
      call.accept(argument);
    } catch (IllegalArgumentException e) {
      assertThat(server.urls()).isEmpty();
      assertThat(e.getMessage()).isNotBlank();
      return null;
    } catch (SdkException e) {
      return server.urls().get(0);
    }
    throw new AssertionError("404 is no success");
  }

  @FuzzTest(maxDuration = "2m")
  void aBaseUrlIsRefusedOrNamesTheOriginThatIsCalled(byte[] input) {
    String text = new String(input, UTF_8);
    HttpUrl called =
        firstUrl(() -> server.configure(SignTrakerClient.builder(), false).baseUrl(text).build());
    if (called != null) {
      URI written = URI.create(text);
      assertThat(called.scheme()).isEqualTo(written.getScheme().toLowerCase(Locale.ROOT));
      assertThat(called.host().replaceAll("[\\[\\]]", ""))
          .isEqualToIgnoringCase(written.getHost().replaceAll("[\\[\\]]", ""));
      assertThat(called.port())
          .isEqualTo(
              written.getPort() < 0 ? HttpUrl.defaultPort(called.scheme()) : written.getPort());
      assertThat(called.encodedUsername() + called.encodedPassword()).isEmpty();
      assertThat(called.isHttps() || called.host().matches("localhost|::1|127(\\.\\d+){3}"))
          .isTrue();
      assertThat(called.query()).isNull();
    }
  }

  @FuzzTest(maxDuration = "2m")
  void aSubdomainIsRefusedOrIsOneLabelOfTheHost(byte[] input) {
    String text = new String(input, UTF_8);
    HttpUrl called =
        firstUrl(
            () ->
                server
                    .configureWithoutOrigin(SignTrakerClient.builder(), false)
                    .subdomain(text)
                    .build());
    if (called != null) {
      assertThat(called.toString())
          .startsWith("https://" + text.toLowerCase(Locale.ROOT) + ".signtraker.com/");
      assertThat(text).matches("[A-Za-z0-9-]{1,63}");
    }
  }

  private HttpUrl firstUrl(Supplier<SignTrakerClient> built) {
    server.answer(404, new byte[0]);
    try (SignTrakerClient client = built.get()) {
      client.agents().get(7);
    } catch (ConfigurationException e) {
      assertThat(server.urls()).isEmpty();
      return null;
    } catch (SdkException e) {
      return server.urls().get(0);
    }
    throw new AssertionError("404 is no success");
  }

  @FuzzTest(maxDuration = "2m")
  void aNextLinkNeverLeavesTheList(byte[] input) {
    String link = new String(input, UTF_8);
    assertStaysInList(
        spectora.agents().listAll(),
        number -> "{\"data\":[{\"id\":\"%d\"}],\"links\":{\"next\":%s}}".formatted(number, link));
    assertStaysInList(
        propertybase.agents().listAll(),
        number ->
            "{\"success\":true,\"data\":[{\"id\":\"%d\"}],\"links\":{\"next\":%s}}"
                .formatted(number, link));
  }

  private void assertStaysInList(Pages<?> pages, IntFunction<String> page) {
    server.answer(200, number -> page.apply(number).getBytes(UTF_8));
    try {
      pages.forEach(agent -> {});
    } catch (SdkException e) {
      // Too many pages, or no JSON: which addresses were called is what counts.
    }
    String collection = server.urls().get(0).encodedPath();
    assertThat(server.urls()).hasSizeLessThanOrEqualTo(3);
    for (HttpUrl url : server.urls()) {
      assertThat(url.toString()).startsWith(InProcessServer.ORIGIN + collection);
      assertThat(url.encodedPath()).isEqualTo(collection);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void aResumeTokenIsRefusedOrStaysInTheList(byte[] input) {
    String token = new String(input, UTF_8);
    server.answer(200, "{\"data\":[]}".getBytes(UTF_8));
    try {
      spectora.agents().listAll().resumeAt(token).forEach(agent -> {});
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("resume token");
    } catch (SdkException e) {
      // A position that the list does not have.
    }
    for (HttpUrl url : server.urls()) {
      assertThat(url.toString()).startsWith(InProcessServer.ORIGIN + "/");
    }
  }
}
