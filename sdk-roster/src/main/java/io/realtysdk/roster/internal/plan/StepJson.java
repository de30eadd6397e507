package io.realtysdk.roster.internal.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Proof;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Steps as JSON, with members in a fixed order. */
final class StepJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper TREES = new ObjectMapper();

  private StepJson() {}

  /** Returns what makes up a step's id. */
  static String identity(Step step) {
    return text(
        out -> {
          out.writeStringField("account", step.account().toString());
          what(step, out);
        });
  }

  static String write(Step step) {
    return text(
        out -> {
          out.writeStringField("id", step.id());
          out.writeStringField("service", step.account().service().name());
          what(step, out);
          out.writeArrayFieldStart("effects");
          for (Effect effect : step.effects()) {
            out.writeString(effect.name());
          }
          out.writeEndArray();
          out.writeStringField("proof", step.proof().name());
          if (step.isHeld()) {
            out.writeStringField("held", step.held());
          }
          out.writeArrayFieldStart("after");
          for (String id : step.after()) {
            out.writeString(id);
          }
          out.writeEndArray();
          if (step.evidence() != null) {
            out.writeStringField("evidence", step.evidence().name());
          }
        });
  }

  private static void what(Step step, JsonGenerator out) throws IOException {
    out.writeStringField("person", step.person());
    out.writeStringField("action", step.action().name());
    if (step.nativeId() != null) {
      out.writeStringField("nativeId", step.nativeId());
    }
    out.writeArrayFieldStart("changes");
    for (Change change : step.changes()) {
      write(change, out);
    }
    out.writeEndArray();
    map("nativeFields", step.nativeFields(), out);
    map("settings", step.settings(), out);
  }

  static void write(Change change, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("field", change.field().name());
    out.writeStringField("native", change.nativeName());
    state("before", change.before(), out);
    state("after", change.after(), out);
    out.writeEndObject();
  }

  /** Writes a value as text, nothing as null, and leaves out what is unknown. */
  static void state(String name, FieldState state, JsonGenerator out) throws IOException {
    if (!state.isUnknown()) {
      out.writeStringField(name, state.value());
    }
  }

  static void map(String name, Map<String, String> map, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.writeStringField(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
  }

  static String text(Content content) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      content.to(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes the members of an object. */
  interface Content {
    void to(JsonGenerator out) throws IOException;
  }

  static Step read(String tenant, String text) {
    try {
      return read(tenant, TREES.readTree(text));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Step read(String tenant, JsonNode node) {
    List<Change> changes = new ArrayList<>();
    node.path("changes").forEach(change -> changes.add(change(change)));
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    node.path("effects").forEach(effect -> effects.add(Effect.valueOf(effect.asText())));
    List<String> after = new ArrayList<>();
    node.path("after").forEach(id -> after.add(id.asText()));
    return new Step(
        node.path("id").asText(),
        new AccountId(tenant, new ServiceId(node.path("service").asText())),
        node.path("person").asText(),
        Action.valueOf(node.path("action").asText()),
        optional(node, "nativeId"),
        changes,
        map(node.path("nativeFields")),
        map(node.path("settings")),
        effects,
        Proof.valueOf(node.path("proof").asText()),
        node.path("held").asText(),
        after,
        node.has("evidence") ? Evidence.valueOf(node.path("evidence").asText()) : null);
  }

  static Change change(JsonNode node) {
    return new Change(
        Field.valueOf(node.path("field").asText()),
        node.path("native").asText(),
        state(node, "before"),
        state(node, "after"));
  }

  private static FieldState state(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      return FieldState.unknown();
    }
    return value.isNull() ? FieldState.empty() : FieldState.of(value.asText());
  }

  static Map<String, String> map(JsonNode node) {
    Map<String, String> map = new TreeMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }

  static @Nullable String optional(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asText() : null;
  }
}
