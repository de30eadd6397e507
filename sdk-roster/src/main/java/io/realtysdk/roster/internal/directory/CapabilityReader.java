package io.realtysdk.roster.internal.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Capabilities.FieldSupport;
import io.realtysdk.roster.Capabilities.Lookup;
import io.realtysdk.roster.Capabilities.Operation;
import io.realtysdk.roster.Capabilities.Write;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Proof;
import io.realtysdk.roster.ServiceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the capability documents. */
public final class CapabilityReader {
  private static final String FOLDER = "/io/realtysdk/roster/capabilities/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private CapabilityReader() {}

  /** Reads the document of one of the four services. */
  public static Capabilities read(ServiceId service) {
    if (!ServiceId.all().contains(service)) {
      throw new IllegalArgumentException("no capabilities are known of service " + service);
    }
    try (InputStream in =
        CapabilityReader.class.getResourceAsStream(FOLDER + service.name() + ".json")) {
      return read(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Capabilities read(JsonNode document) {
    JsonNode pace = document.path("pace");
    JsonNode lookup = document.path("lookup");
    return new Capabilities(
        new ServiceId(document.path("service").asText()),
        document.path("displayName").asText(),
        document.path("version").asText(),
        operations(document.path("operations")),
        fields(document.path("fields")),
        texts(document.path("requiredNative")),
        new Lookup(
            lookup.path("parameter").asText(),
            lookup.path("exact").asBoolean(),
            Proof.valueOf(lookup.path("proof").asText()),
            lookup.path("source").asText()),
        pace.path("requestsPerSecond").asDouble(),
        pace.path("source").asText(),
        document.path("pageSize").asInt(),
        document.path("total").asBoolean(),
        texts(document.path("rules")));
  }

  private static Map<Action, Operation> operations(JsonNode node) {
    Map<Action, Operation> operations = new EnumMap<>(Action.class);
    node.properties()
        .forEach(
            entry -> {
              JsonNode o = entry.getValue();
              Set<Effect> effects = EnumSet.noneOf(Effect.class);
              o.path("effects").forEach(effect -> effects.add(Effect.valueOf(effect.asText())));
              operations.put(
                  Action.valueOf(entry.getKey()),
                  new Operation(
                      o.path("offered").asBoolean(),
                      o.path("call").asText(),
                      o.path("idempotent").asBoolean(),
                      effects,
                      Proof.valueOf(o.path("proof").asText()),
                      o.path("source").asText()));
            });
    return Map.copyOf(operations);
  }

  private static Map<Field, FieldSupport> fields(JsonNode node) {
    Map<Field, FieldSupport> fields = new EnumMap<>(Field.class);
    node.properties()
        .forEach(
            entry -> {
              JsonNode f = entry.getValue();
              fields.put(
                  Field.valueOf(entry.getKey()),
                  new FieldSupport(
                      f.path("native").asText(),
                      f.path("read").asBoolean(),
                      f.path("listed").asBoolean(),
                      Write.valueOf(f.path("onCreate").asText()),
                      Write.valueOf(f.path("onUpdate").asText()),
                      f.path("clearable").asBoolean(),
                      Proof.valueOf(f.path("proof").asText()),
                      f.hasNonNull("why") ? f.path("why").asText() : null));
            });
    return Map.copyOf(fields);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }
}
