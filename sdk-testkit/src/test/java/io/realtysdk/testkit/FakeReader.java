package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists of the four fakes page by page, without the SDK and tolerant of untidy documents. */
final class FakeReader {
  private final Http http;
  private final String firstPage;
  private final String nextPage;
  private final boolean pagesAreNumbered;

  private FakeReader(Http http, String firstPage, String nextPage, boolean pagesAreNumbered) {
    this.http = http;
    this.firstPage = firstPage;
    this.nextPage = nextPage;
    this.pagesAreNumbered = pagesAreNumbered;
  }

  static FakeReader of(FakeProvider<?> fake) {
    String key = fake.apiKey();
    if (fake instanceof FakeOpenToClose) {
      String token = "api_token=" + key.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
      Http http = new Http(fake, null);
      return new FakeReader(http, "/agents?limit=100&" + token, "&offset=", false);
    }
    if (fake instanceof FakeSignTraker) {
      return new FakeReader(
          new Http(fake, "ST-API " + key), "/api/agents?%24top=100", "&%24skip=", false);
    }
    Http bearer = new Http(fake, "Bearer " + key);
    return fake instanceof FakeSpectora
        ? new FakeReader(bearer, "/v2/connections?page%5Bsize%5D=100", "&page%5Bnumber%5D=", true)
        : new FakeReader(bearer, "/v1/agents?per_page=100", "&page=", true);
  }

  /** Returns a reader that sends these parameters too. */
  FakeReader with(String parameters) {
    return new FakeReader(http, firstPage + parameters, nextPage, pagesAreNumbered);
  }

  HttpResponse<String> firstPage() throws IOException {
    return http.get(firstPage);
  }

  /** Returns the records of each page; the last page is the first empty one. */
  List<List<Map<String, Object>>> pages() throws IOException {
    List<List<Map<String, Object>>> pages = new ArrayList<>();
    int received = 0;
    do {
      int place = pagesAreNumbered ? pages.size() + 1 : received;
      List<Map<String, Object>> page = records(http.get(firstPage + nextPage + place).body());
      pages.add(page);
      received += page.size();
    } while (!pages.get(pages.size() - 1).isEmpty());
    return pages;
  }

  List<Map<String, Object>> all() throws IOException {
    return pages().stream().flatMap(List::stream).toList();
  }

  static List<Map<String, Object>> records(String body) {
    Object data = data(body);
    List<?> list = data instanceof List<?> several ? several : List.of(data);
    return list.stream().map(record -> flat(Json.asObject(record))).toList();
  }

  /** Returns what a list response contains, without its envelope. */
  static Object data(String body) {
    String json = body.startsWith("\uFEFF") ? body.substring(1) : body;
    Object document = Json.read(json.getBytes(StandardCharsets.UTF_8));
    Map<String, Object> object = Json.asObject(document);
    return object != null && object.containsKey("data") ? object.get("data") : document;
  }

  /** Returns id and attributes of a JSON:API resource as one record. */
  private static Map<String, Object> flat(Map<String, Object> record) {
    if (!record.containsKey("attributes")) {
      return record;
    }
    Map<String, Object> flat = new LinkedHashMap<>(Json.asObject(record.get("attributes")));
    flat.put("id", record.get("id"));
    return flat;
  }
}
