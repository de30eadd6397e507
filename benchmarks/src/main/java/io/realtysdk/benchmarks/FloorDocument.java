package io.realtysdk.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A JSON:API page by hand: records all the way down, included resources left where they are. */
final class FloorDocument {
  private static final ObjectReader PAGE =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Document.class);

  private final OkHttpClient client =
      new OkHttpClient.Builder().callTimeout(20, TimeUnit.SECONDS).build();
  private final HttpUrl base;
  private final String key;

  FloorDocument(String url, String key) {
    this.base = HttpUrl.get(url);
    this.key = key;
  }

  record Document(
      List<Connection> data,
      List<Included> included,
      Map<String, Object> meta,
      Map<String, Object> links) {}

  record Connection(String id, String type, Attributes attributes, Relationships relationships) {}

  record Attributes(
      String firstName,
      String lastName,
      String email,
      String phone,
      String agencyName,
      String city,
      String state,
      String image,
      List<String> tags,
      Integer agentInspections,
      Integer buyingAgentInspections,
      Integer sellingAgentInspections,
      String dateOfFirstInspection,
      String companyId,
      String agencyId,
      String agentId,
      String agentTeamId) {}

  record Relationships(Relationship agent, Relationship agentTeam) {}

  record Relationship(Linkage data) {}

  record Linkage(String id, String type) {}

  record Included(String id, String type, IncludedAttributes attributes) {}

  record IncludedAttributes(
      String uuid,
      String firstName,
      String lastName,
      String email,
      String phone,
      String companyId,
      String name) {}

  Document list() throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("v2")
            .addPathSegment("connections")
            .addQueryParameter("include", "agent,agent_team")
            .addQueryParameter("page[size]", "200")
            .build();
    Request request =
        new Request.Builder()
            .url(url)
            .header("Authorization", "Bearer " + key)
            .header("Accept", "application/json")
            .build();
    try (Response response = client.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("HTTP " + response.code());
      }
      return PAGE.readValue(response.body().byteStream());
    }
  }
}
