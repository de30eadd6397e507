package io.realtysdk.spectora;

import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.DeviationSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON:API resource of any type, for requests to endpoints that have no operation of their own.
 * It is read as one record of its id, type and attributes.
 */
record Resource(
    @Nullable String id,
    @Nullable String type,
    @Nullable Map<String, @Nullable Object> attributes) {
  @SuppressWarnings("unchecked")
  static <T> Decoder<T> one(Json json, Class<T> record) {
    if (record == SpectoraAgent.class) {
      return (Decoder<T>)
          json.<Document<Connection>>envelope(Document.class, Connection.class)
              .map(Connection::agent);
    }
    Decoder<T> decoder = json.one(record);
    Decoder<Document<Resource>> document = json.envelope(Document.class, Resource.class);
    return (in, deviations) ->
        document.decode(in, deviations).content().as(json, decoder, deviations);
  }

  @SuppressWarnings("unchecked")
  static <T> Decoder<List<T>> list(Json json, Class<T> record) {
    if (record == SpectoraAgent.class) {
      Decoder<?> agents =
          json.<Document<List<Connection>>>listEnvelope(Document.class, Connection.class)
              .map(Connection::agents);
      return (Decoder<List<T>>) agents;
    }
    Decoder<T> decoder = json.one(record);
    Decoder<Document<List<Resource>>> document = json.listEnvelope(Document.class, Resource.class);
    return (in, deviations) -> {
      List<T> records = new ArrayList<>();
      for (Resource resource : document.decode(in, deviations).content()) {
        records.add(resource.as(json, decoder, deviations));
      }
      return records;
    };
  }

  private <T> T as(Json json, Decoder<T> decoder, DeviationSink deviations) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("type", type);
    if (attributes != null) {
      members.putAll(attributes);
    }
    return decoder.decode(new ByteArrayInputStream(json.write(members)), deviations);
  }
}
