package io.realtysdk.roster.internal.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.Values;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records and people as text: JSON with members in a fixed order, so that the same values give the
 * same text. A field that is unknown is left out, one that is empty is null.
 */
public final class Bodies {
  private static final JsonFactory JSON = new JsonFactory();

  private Bodies() {}

  /** Returns a record as text, without its id. */
  public static String of(AgentRecord record) {
    return write(
        out -> {
          out.writeStringField("lifecycle", record.lifecycle().name());
          if (record.nativeStatus() != null) {
            out.writeStringField("status", record.nativeStatus());
          }
          values(out, record.values());
        });
  }

  /** Returns a person as text, without their key. */
  public static String of(Person person) {
    return write(
        out -> {
          out.writeBooleanField("employed", person.employed());
          out.writeArrayFieldStart("services");
          for (ServiceId service : person.services()) {
            out.writeString(service.name());
          }
          out.writeEndArray();
          values(out, person.wanted());
          out.writeObjectFieldStart("by");
          for (Map.Entry<ServiceId, Values> entry : person.wantedByService().entrySet()) {
            out.writeObjectFieldStart(entry.getKey().name());
            values(out, entry.getValue());
            out.writeEndObject();
          }
          out.writeEndObject();
        });
  }

  private static void values(JsonGenerator out, Values values) throws IOException {
    out.writeObjectFieldStart("fields");
    for (Field field : values.known()) {
      out.writeStringField(field.name(), values.value(field));
    }
    out.writeEndObject();
    if (!values.nativeFields().isEmpty()) {
      out.writeObjectFieldStart("native");
      for (Map.Entry<String, String> entry : values.nativeFields().entrySet()) {
        out.writeStringField(entry.getKey(), entry.getValue());
      }
      out.writeEndObject();
    }
  }

  private static String write(Content content) {
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

  /** Reads a record. */
  public static AgentRecord record(RecordRef ref, String body) {
    Lifecycle lifecycle = Lifecycle.OTHER;
    String status = null;
    Values.Builder values = Values.builder();
    try (JsonParser in = JSON.createParser(body)) {
      in.nextToken();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        switch (name) {
          case "lifecycle" -> lifecycle = Lifecycle.valueOf(in.nextTextValue());
          case "status" -> status = in.nextTextValue();
          default -> member(in, name, values);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AgentRecord(ref, values.build(), lifecycle, status);
  }

  /** Reads a person. */
  public static Person person(String key, String body) {
    Person.Builder person = Person.builder(key);
    Values.Builder wanted = Values.builder();
    Map<ServiceId, Values> by = new java.util.TreeMap<>();
    try (JsonParser in = JSON.createParser(body)) {
      in.nextToken();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        switch (name) {
          case "employed" -> person.employed(Boolean.TRUE.equals(in.nextBooleanValue()));
          case "services" -> {
            in.nextToken();
            while (in.nextToken() != JsonToken.END_ARRAY) {
              person.service(new ServiceId(in.getText()));
            }
          }
          case "by" -> {
            in.nextToken();
            for (String s = in.nextFieldName(); s != null; s = in.nextFieldName()) {
              by.put(new ServiceId(s), object(in));
            }
          }
          default -> member(in, name, wanted);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Person built = person.build();
    return new Person(key, wanted.build(), by, built.services(), built.employed());
  }

  private static Values object(JsonParser in) throws IOException {
    Values.Builder values = Values.builder();
    in.nextToken();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      member(in, name, values);
    }
    return values.build();
  }

  private static void member(JsonParser in, String name, Values.Builder values) throws IOException {
    in.nextToken();
    for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
      String text = in.nextTextValue();
      if (name.equals("fields")) {
        values.set(Field.valueOf(key), state(text));
      } else if (text != null) {
        values.nativeField(key, text);
      }
    }
  }

  private static FieldState state(@Nullable String text) {
    return text == null ? FieldState.empty() : FieldState.of(text);
  }

  private interface Content {
    void to(JsonGenerator out) throws IOException;
  }
}
