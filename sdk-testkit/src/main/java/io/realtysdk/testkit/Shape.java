package io.realtysdk.testkit;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a service knows about one kind of JSON object: its members, their types, their defaults. */
final class Shape {

  /** The types of JSON, as far as records use them. */
  enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    FLAG,
    OBJECT,
    TEXTS
  }

  /**
   * One member of an object.
   *
   * @param initial the value of a member that was not given
   * @param choices the only texts allowed; empty if any is
   * @param inner what the object in it looks like, for {@link Kind#OBJECT} only
   */
  record Member(
      String name,
      Kind kind,
      boolean required,
      @Nullable Object initial,
      Set<String> choices,
      @Nullable Shape inner) {

    Member mandatory() {
      return new Member(name, kind, true, initial, choices, inner);
    }

    Member initially(Object value) {
      return new Member(name, kind, required, value, choices, inner);
    }
  }

  private final Map<String, Member> members = new LinkedHashMap<>();

  Shape(Member... members) {
    for (Member member : members) {
      this.members.put(member.name(), member);
    }
  }

  static Member text(String name) {
    return new Member(name, Kind.TEXT, false, null, Set.of(), null);
  }

  static Member choice(String name, String... choices) {
    return new Member(name, Kind.TEXT, false, null, Set.of(choices), null);
  }

  static Member integer(String name) {
    return new Member(name, Kind.INTEGER, false, null, Set.of(), null);
  }

  static Member decimal(String name) {
    return new Member(name, Kind.DECIMAL, false, null, Set.of(), null);
  }

  /** True or false, never null, and false unless given. */
  static Member flag(String name) {
    return new Member(name, Kind.FLAG, false, false, Set.of(), null);
  }

  /** A list of texts, empty unless given. */
  static Member texts(String name) {
    return new Member(name, Kind.TEXTS, false, List.of(), Set.of(), null);
  }

  static Member object(String name, Shape inner) {
    return new Member(name, Kind.OBJECT, false, null, Set.of(), inner);
  }

  /** The member at the end of a path such as {@code Office}, {@code Id}; null if there is none. */
  @Nullable Member find(List<String> path) {
    Member member = members.get(path.get(0));
    if (path.size() == 1 || member == null) {
      return member;
    }
    return member.inner() == null ? null : member.inner().find(path.subList(1, path.size()));
  }

  /**
   * The object with every known member, in the order of the service, absent ones with their initial
   * value. Members that are not known follow, as they were given.
   */
  Map<String, @Nullable Object> complete(Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    for (Member member : members.values()) {
      boolean absent = !given.containsKey(member.name());
      Object value = absent ? member.initial() : given.get(member.name());
      Map<String, @Nullable Object> object = Json.asObject(value);
      whole.put(
          member.name(),
          object == null || member.inner() == null ? value : member.inner().complete(object));
    }
    given.forEach(whole::putIfAbsent);
    return whole;
  }

  /**
   * The changed object with null for each known member that the one before has and it has not: a
   * member that was taken away is null from then on, and does not get its initial value back.
   */
  Map<String, @Nullable Object> keepLost(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> changed) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(changed);
    for (Member member : members.values()) {
      String name = member.name();
      if (before.containsKey(name)) {
        kept.putIfAbsent(name, null);
      }
      Map<String, @Nullable Object> innerBefore = Json.asObject(before.get(name));
      Map<String, @Nullable Object> innerChanged = Json.asObject(changed.get(name));
      if (member.inner() != null && innerBefore != null && innerChanged != null) {
        kept.put(name, member.inner().keepLost(innerBefore, innerChanged));
      }
    }
    return kept;
  }

  /** Tells each thing that is wrong with a complete object: the member's path, and a sentence. */
  void check(
      Map<String, @Nullable Object> object, String prefix, BiConsumer<String, String> problems) {
    for (Member member : members.values()) {
      String path = prefix + member.name();
      Object value = object.get(member.name());
      String problem = problem(member, value);
      Map<String, @Nullable Object> nested = Json.asObject(value);
      if (problem != null) {
        problems.accept(path, problem);
      } else if (nested != null && member.inner() != null) {
        member.inner().check(nested, path + ".", problems);
      }
    }
    for (String name : object.keySet()) {
      // other unknown members are kept, but this one can only be a mistake
      if (!members.containsKey(name)
          && members.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
        problems.accept(prefix + name, "Names are case-sensitive.");
      }
    }
  }

  private static @Nullable String problem(Member member, @Nullable Object value) {
    boolean blank = value instanceof String text && text.isBlank();
    if (member.required() && (value == null || blank)) {
      return "The " + member.name() + " field is required.";
    }
    if (value == null) {
      return member.kind() == Kind.FLAG ? "The value cannot be null." : null;
    }
    boolean fits =
        switch (member.kind()) {
          case TEXT -> value instanceof String text && allowed(member, text);
          case INTEGER ->
              value instanceof Integer || value instanceof Long || value instanceof BigInteger;
          case DECIMAL -> value instanceof Number;
          case FLAG -> value instanceof Boolean;
          case OBJECT -> value instanceof Map;
          case TEXTS ->
              value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
    return fits ? null : "The value is not valid for " + member.name() + ".";
  }

  private static boolean allowed(Member member, String text) {
    return member.choices().isEmpty() || member.choices().contains(text);
  }
}
