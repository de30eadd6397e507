package io.realtysdk.testkit.internal.json;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The documented members of one type of JSON object: names, types and defaults. */
public final class ObjectSchema {

  /** The types of members. */
  public enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    OBJECT,
    TEXT_LIST
  }

  /** What the values of members mean, beyond their type. */
  public enum Format {
    PLAIN,
    /** The identifier of the object itself. */
    IDENTIFIER,
    /** The identifier of another record. */
    REFERENCE,
    /** An e-mail address or a name: what a person is recognised by. */
    KEY,
    /** An ISO date. */
    DATE,
    /** An ISO date and time in UTC. */
    TIMESTAMP;

    /** Returns whether the value is a date or a time. */
    public boolean isTemporal() {
      return this == DATE || this == TIMESTAMP;
    }
  }

  /**
   * One member of an object.
   *
   * @param defaultValue the value of a member that was not given
   * @param choices the only texts allowed; empty if any is
   * @param schema the schema of the object in it, for {@link Type#OBJECT} only
   */
  public record Member(
      String name,
      Type type,
      Format format,
      boolean required,
      @Nullable Object defaultValue,
      Set<String> choices,
      @Nullable ObjectSchema schema) {

    /** Returns a copy that must be present and not blank. */
    public Member asRequired() {
      return new Member(name, type, format, true, defaultValue, choices, schema);
    }

    /** Returns a copy with this format. */
    public Member as(Format newFormat) {
      return new Member(name, type, newFormat, required, defaultValue, choices, schema);
    }

    /** Returns a copy with this default. */
    public Member withDefault(Object value) {
      return new Member(name, type, format, required, value, choices, schema);
    }
  }

  private static final String IS_REQUIRED = " field is required.";

  private final Map<String, Member> members = new LinkedHashMap<>();

  /** Creates a schema with these members, in the order of the service. */
  public ObjectSchema(Member... members) {
    for (Member member : members) {
      this.members.put(member.name(), member);
    }
  }

  private static Member member(String name, Type type, @Nullable Object defaultValue) {
    return new Member(name, type, Format.PLAIN, false, defaultValue, Set.of(), null);
  }

  /** Returns a text member. */
  public static Member text(String name) {
    return member(name, Type.TEXT, null);
  }

  /** Returns a text member with a closed set of values. */
  public static Member choice(String name, String... choices) {
    return new Member(name, Type.TEXT, Format.PLAIN, false, null, Set.of(choices), null);
  }

  /** Returns a whole-number member. */
  public static Member integer(String name) {
    return member(name, Type.INTEGER, null);
  }

  /** Returns a number member. */
  public static Member decimal(String name) {
    return member(name, Type.DECIMAL, null);
  }

  /** Returns a boolean member: never null, and false by default. */
  public static Member bool(String name) {
    return member(name, Type.BOOLEAN, false);
  }

  /** Returns a member with a list of texts, empty by default. */
  public static Member textList(String name) {
    return member(name, Type.TEXT_LIST, List.of());
  }

  /** Returns a member with a nested object. */
  public static Member object(String name, ObjectSchema schema) {
    return new Member(name, Type.OBJECT, Format.PLAIN, false, null, Set.of(), schema);
  }

  /** Returns the name of the member with the object's own identifier, or null. */
  public @Nullable String identifier() {
    for (Member member : members.values()) {
      if (member.format() == Format.IDENTIFIER) {
        return member.name();
      }
    }
    return null;
  }

  /** Returns the member at a path such as {@code Office}, {@code Id}, or null. */
  public @Nullable Member find(List<String> path) {
    Member member = members.get(path.get(0));
    if (path.size() == 1 || member == null) {
      return member;
    }
    return member.schema() == null ? null : member.schema().find(path.subList(1, path.size()));
  }

  /**
   * Returns the object with every member of the schema, in its order, absent ones with their
   * default. Unknown members follow, as they were given.
   */
  public Map<String, @Nullable Object> withDefaults(Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> complete = new LinkedHashMap<>();
    for (Member member : members.values()) {
      boolean absent = !given.containsKey(member.name());
      Object value = absent ? member.defaultValue() : given.get(member.name());
      Map<String, @Nullable Object> object = Json.asObject(value);
      complete.put(
          member.name(),
          object == null || member.schema() == null ? value : member.schema().withDefaults(object));
    }
    given.forEach(complete::putIfAbsent);
    return complete;
  }

  /**
   * Returns the changed object with null for each member that it has lost, so that a removed member
   * does not get its default again.
   */
  public Map<String, @Nullable Object> withRemovedAsNull(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> changed) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(changed);
    for (Member member : members.values()) {
      String name = member.name();
      if (before.containsKey(name)) {
        kept.putIfAbsent(name, null);
      }
      Map<String, @Nullable Object> innerBefore = Json.asObject(before.get(name));
      Map<String, @Nullable Object> innerChanged = Json.asObject(changed.get(name));
      if (member.schema() != null && innerBefore != null && innerChanged != null) {
        kept.put(name, member.schema().withRemovedAsNull(innerBefore, innerChanged));
      }
    }
    return kept;
  }

  /**
   * Reports every violation in an object: the path of the member, and a message.
   *
   * @param strict whether unknown members are violations
   */
  public void validate(
      Map<String, @Nullable Object> object,
      String prefix,
      boolean strict,
      BiConsumer<String, String> violations) {
    for (Member member : members.values()) {
      String path = prefix + member.name();
      Object value = object.get(member.name());
      String violation = violation(member, value);
      Map<String, @Nullable Object> nested = Json.asObject(value);
      if (violation != null) {
        violations.accept(path, violation);
      } else if (nested != null && member.schema() != null) {
        member.schema().validate(nested, path + ".", strict, violations);
      }
    }
    for (String name : object.keySet()) {
      if (members.containsKey(name)) {
        continue;
      }
      // even where unknown members are kept, one in the wrong case is a mistake
      if (members.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
        violations.accept(prefix + name, "Names are case-sensitive.");
      } else if (strict) {
        violations.accept(prefix + name, "The field is not known.");
      }
    }
  }

  /** Returns whether a violation is a required member without a value. */
  public static boolean isMissing(String violation) {
    return violation.endsWith(IS_REQUIRED);
  }

  private static @Nullable String violation(Member member, @Nullable Object value) {
    boolean blank = value instanceof String text && text.isBlank();
    if (member.required() && (value == null || blank)) {
      return "The " + member.name() + IS_REQUIRED;
    }
    if (value == null) {
      return member.type() == Type.BOOLEAN ? "The value cannot be null." : null;
    }
    boolean valid =
        switch (member.type()) {
          case TEXT -> value instanceof String text && isAllowed(member, text);
          case INTEGER ->
              value instanceof Integer || value instanceof Long || value instanceof BigInteger;
          case DECIMAL -> value instanceof Number;
          case BOOLEAN -> value instanceof Boolean;
          case OBJECT -> value instanceof Map;
          case TEXT_LIST ->
              value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
    return valid ? null : "The value is not valid for " + member.name() + ".";
  }

  private static boolean isAllowed(Member member, String text) {
    return member.choices().isEmpty() || member.choices().contains(text);
  }
}
