package io.realtysdk.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Gets from a fake the bytes that a {@link FixedServer} will serve. */
public final class Fetch {
  private Fetch() {}

  /** Returns the body of a response with status 200. */
  public static byte[] json(String url, String authorization)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", authorization).build();
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("the fake answered " + response.statusCode());
    }
    return response.body();
  }
}
