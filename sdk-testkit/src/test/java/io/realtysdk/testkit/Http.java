package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A plain client, so that the fakes are tested with other eyes than the SDK's. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeProvider<?> fake;
  private final String authorization;

  Http(FakeProvider<?> fake, String authorization) {
    this.fake = fake;
    this.authorization = authorization;
  }

  HttpResponse<String> get(String pathAndQuery) throws IOException {
    return send("GET", pathAndQuery, null, "");
  }

  HttpResponse<String> post(String pathAndQuery) throws IOException {
    return send("POST", pathAndQuery, null, "");
  }

  HttpResponse<String> send(String method, String pathAndQuery, String contentType, String body)
      throws IOException {
    return send(
        method, pathAndQuery, contentType, body.getBytes(StandardCharsets.UTF_8), authorization);
  }

  HttpResponse<String> send(
      String method, String pathAndQuery, String contentType, byte[] body, String key)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(fake.baseUrl() + pathAndQuery))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (key != null) {
      request.header("Authorization", key);
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static Map<String, Object> object(HttpResponse<String> response) {
    return Json.asObject(Json.read(response.body().getBytes(StandardCharsets.UTF_8)));
  }

  @SuppressWarnings("unchecked") // whatever else comes back fails the test that asked for a list
  static List<Map<String, Object>> list(HttpResponse<String> response) {
    return (List<Map<String, Object>>) Json.read(response.body().getBytes(StandardCharsets.UTF_8));
  }
}
