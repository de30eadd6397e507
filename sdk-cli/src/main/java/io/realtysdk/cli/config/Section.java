package io.realtysdk.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.realtysdk.cli.CliException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One part of the configuration with its place, such as {@code tenants.acme}, for messages. They
 * name the place and never quote a value, because somebody may have put a key there.
 */
final class Section {
  private final String file;
  private final String place;
  private final JsonNode node;

  Section(String file, String place, JsonNode node) {
    this.file = file;
    this.place = place;
    this.node = node;
  }

  CliException wrong(String what) {
    return new CliException(file + ": " + (place.isEmpty() ? "" : place + ": ") + what);
  }

  String place() {
    return place;
  }

  /** Returns whether there is a value. */
  boolean isPresent() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** Returns a member, which may be missing. */
  Section get(String name) {
    if (isPresent() && !node.isObject()) {
      throw wrong("must be a mapping");
    }
    JsonNode member = node.get(name);
    return new Section(
        file,
        place.isEmpty() ? name : place + "." + name,
        member == null ? MissingNode.getInstance() : member);
  }

  /** Refuses members with other names: a misspelled one would be ignored otherwise. */
  Section only(Set<String> names) {
    for (String name : members().keySet()) {
      if (!names.contains(name)) {
        throw wrong(
            "unknown setting " + name + "; known are " + String.join(", ", new TreeSet<>(names)));
      }
    }
    return this;
  }

  /** Returns all members by name. */
  Map<String, Section> members() {
    Map<String, Section> members = new TreeMap<>();
    if (isPresent()) {
      if (!node.isObject()) {
        throw wrong("must be a mapping");
      }
      node.fieldNames().forEachRemaining(name -> members.put(name, get(name)));
    }
    return members;
  }

  /** Returns the entries of a list; none if it is missing. */
  List<Section> entries() {
    List<Section> entries = new ArrayList<>();
    if (isPresent()) {
      if (!node.isArray()) {
        throw wrong("must be a list");
      }
      for (int i = 0; i < node.size(); i++) {
        entries.add(new Section(file, place + "[" + i + "]", node.get(i)));
      }
    }
    return entries;
  }

  /** Returns the text, or null if it is missing. */
  @Nullable String text() {
    if (!isPresent()) {
      return null;
    }
    if (!node.isValueNode()) {
      throw wrong("must be a single value");
    }
    return node.asText();
  }

  /** Returns the text. */
  String required() {
    String text = text();
    if (text == null || text.isBlank()) {
      throw wrong("must be set");
    }
    return text;
  }

  boolean flag(boolean standard) {
    if (!isPresent()) {
      return standard;
    }
    if (!node.isBoolean()) {
      throw wrong("must be true or false");
    }
    return node.booleanValue();
  }

  @Nullable Double number() {
    if (!isPresent()) {
      return null;
    }
    if (!node.isNumber()) {
      throw wrong("must be a number");
    }
    return node.doubleValue();
  }

  int count() {
    if (!node.isInt() || node.intValue() < 0) {
      throw wrong("must be a whole number from 0");
    }
    return node.intValue();
  }

  boolean isMapping() {
    return node.isObject();
  }

  /** Returns a share such as {@code 5%} as a number from 0 to 1. */
  double share() {
    String text = required();
    if (!text.matches("[0-9]{1,3}(\\.[0-9]+)?%")) {
      throw wrong("must be a share such as 5%");
    }
    double share = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
    if (share > 1) {
      throw wrong("must be at most 100%");
    }
    return share;
  }

  /** Runs a check of a library, and names this place if it refuses. */
  <T> T checked(Check<T> check) {
    try {
      return check.run();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  interface Check<T> {
    T run();
  }
}
