package io.realtysdk.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What an expert writes by hand: OkHttp, and an ObjectReader on the response stream. */
final class Floor {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectReader ONE = MAPPER.readerFor(Agent.class);
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType MERGE_PATCH = MediaType.get("application/merge-patch+json");
  private static final ObjectReader LIST = MAPPER.readerForListOf(Agent.class);

  private final OkHttpClient client =
      new OkHttpClient.Builder().callTimeout(20, TimeUnit.SECONDS).build();
  private final HttpUrl base;
  private final String key;

  Floor(String url, String key) {
    this.base = HttpUrl.get(url);
    this.key = key;
  }

  record Reference(Long id, String name) {}

  record Address(
      String street, String street2, String city, String state, String zip, String countryCode) {}

  record Agent(
      long id,
      String userName,
      String email,
      Boolean emailConfirmed,
      String firstName,
      String lastName,
      Boolean isInactive,
      Boolean isLocked,
      String ccEmail,
      Boolean invitationSent,
      Reference office,
      Reference manager,
      Address address,
      String officePhone,
      String cellularPhone,
      String paymentMode,
      BigDecimal basicInstallPrice,
      String brokerId,
      Reference defaultPostType,
      String notes,
      Boolean receiveMarketingEmails,
      Boolean termsAccepted,
      Boolean enableSubscription,
      BigDecimal subscriptionPrice,
      Boolean isManager) {}

  record NewAgent(
      String userName,
      String email,
      String firstName,
      String lastName,
      String cellularPhone,
      String paymentMode,
      Reference office) {}

  Agent get(long id) throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("api")
            .addPathSegment("agents")
            .addPathSegment(Long.toString(id))
            .build();
    try (Response response = client.newCall(request(url).build()).execute()) {
      check(response);
      return ONE.readValue(response.body().byteStream());
    }
  }

  List<Agent> list() throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("api")
            .addPathSegment("agents")
            .addQueryParameter("$top", "100")
            .build();
    try (Response response = client.newCall(request(url).build()).execute()) {
      check(response);
      return LIST.readValue(response.body().byteStream());
    }
  }

  Agent create(NewAgent agent) throws IOException {
    HttpUrl url = base.newBuilder().addPathSegment("api").addPathSegment("agents").build();
    byte[] body = WRITER.writeValueAsBytes(agent);
    Request request = request(url).post(RequestBody.create(body, JSON)).build();
    try (Response response = client.newCall(request).execute()) {
      check(response);
      return ONE.readValue(response.body().byteStream());
    }
  }

  Agent update(long id, Map<String, ?> fields) throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("api")
            .addPathSegment("agents")
            .addPathSegment(Long.toString(id))
            .build();
    byte[] body = WRITER.writeValueAsBytes(fields);
    Request request = request(url).patch(RequestBody.create(body, MERGE_PATCH)).build();
    try (Response response = client.newCall(request).execute()) {
      check(response);
      return ONE.readValue(response.body().byteStream());
    }
  }

  private Request.Builder request(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "ST-API " + key)
        .header("Accept", "application/json");
  }

  private static void check(Response response) throws IOException {
    if (!response.isSuccessful()) {
      throw new IOException("HTTP " + response.code());
    }
  }
}
