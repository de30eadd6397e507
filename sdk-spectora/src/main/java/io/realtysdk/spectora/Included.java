package io.realtysdk.spectora;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON:API resource beside the data. Which kind it is, and so what its attributes must be, is
 * known only once something in the data points at it; the rest is passed over.
 */
record Included(String id, String type, @Nullable Map<String, @Nullable Object> attributes) {

  /** Refuses a resource without a name. */
  Included {
    new Linkage(type, id);
  }

  Linkage name() {
    return new Linkage(type, id);
  }

  SpectoraPerson person() {
    Attributes given = new Attributes(attributes);
    return new SpectoraPerson(
        SpectoraPersonId.of(id),
        given.text("uuid"),
        given.text("first_name"),
        given.text("last_name"),
        given.text("email"),
        given.text("phone"),
        given.rest());
  }

  SpectoraAgentTeam team() {
    Attributes given = new Attributes(attributes);
    return new SpectoraAgentTeam(id, given.text("company_id"), given.text("name"), given.rest());
  }

  /** Attributes from which the known ones are taken, one after the other. */
  private static final class Attributes {
    private final Map<String, @Nullable Object> rest;

    Attributes(@Nullable Map<String, @Nullable Object> given) {
      rest = given == null ? new LinkedHashMap<>() : new LinkedHashMap<>(given);
    }

    @Nullable String text(String name) {
      Object value = rest.remove(name);
      if (value == null || value instanceof String) {
        return (String) value;
      }
      throw new IllegalArgumentException(name + " is not text");
    }

    Map<String, @Nullable Object> rest() {
      return Collections.unmodifiableMap(rest);
    }
  }
}
