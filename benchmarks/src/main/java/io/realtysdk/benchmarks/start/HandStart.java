package io.realtysdk.benchmarks.start;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.SignTrakerJson;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Gets one agent by hand, with no more classes than that needs. */
public final class HandStart {
  private HandStart() {}

  /**
   * Prints the CPU time of the JVM when it has the agent.
   *
   * @param args the server's URL
   */
  public static void main(String[] args) throws IOException {
    OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(20)).build();
    ObjectReader reader =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(SignTrakerJson.Agent.class);
    Request request =
        new Request.Builder()
            .url(
                HttpUrl.get(args[0])
                    .newBuilder()
                    .addPathSegment("api")
                    .addPathSegment("agents")
                    .addPathSegment(Long.toString(7))
                    .build())
            .header("Authorization", "ST-API " + Endpoint.KEY)
            .header("Accept", "application/json")
            .build();
    try (Response response = client.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("HTTP " + response.code());
      }
      SignTrakerJson.Agent agent = reader.readValue(response.body().byteStream());
      FirstAnswer.print(agent.firstName());
    }
  }
}
