package io.realtysdk.testkit.internal.untidy;

import io.realtysdk.testkit.internal.json.Json;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.json.ObjectSchema.Format;
import io.realtysdk.testkit.internal.json.ObjectSchema.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deviations that are possible for one member of a record, and what they look like. */
final class MemberDeviations {
  private static final Set<Deviation> LOSSY =
      Set.of(Deviation.ID_FOR_OBJECT, Deviation.OBJECT_FOR_TEXT, Deviation.OBJECT_IN_TEXT_LIST);

  private MemberDeviations() {}

  /** Returns whether a reader cannot recover the whole value. */
  static boolean isLossy(Deviation deviation) {
    return LOSSY.contains(deviation);
  }

  /** Returns what can happen to this value, in a fixed order. */
  static List<Deviation> possible(Member member, @Nullable Object value) {
    if (value == null) {
      return member.type() == ObjectSchema.Type.TEXT && !member.format().isTemporal()
          ? List.of()
          : List.of(Deviation.EMPTY_TEXT_FOR_NULL);
    }
    List<Deviation> possible = new ArrayList<>();
    switch (member.type()) {
      case TEXT -> addForText(possible, member, value.toString());
      case INTEGER -> {
        possible.add(Deviation.NUMBER_AS_TEXT);
        possible.add(Deviation.WHOLE_NUMBER_AS_DECIMAL);
      }
      case DECIMAL -> possible.add(Deviation.NUMBER_AS_TEXT);
      case BOOLEAN -> {
        possible.add(Deviation.BOOLEAN_AS_NUMBER);
        possible.add(Deviation.BOOLEAN_AS_TEXT);
      }
      case OBJECT -> {
        if (member.schema() != null && member.schema().identifier() != null) {
          possible.add(Deviation.ID_FOR_OBJECT);
        }
      }
      case TEXT_LIST -> addForList(possible, (List<?>) value);
    }
    if (member.format() == Format.REFERENCE) {
      possible.add(Deviation.OBJECT_FOR_ID);
    }
    return possible;
  }

  private static void addForText(List<Deviation> possible, Member member, String text) {
    // only numbers that come back as the same text
    if (text.matches("[1-9][0-9]{0,8}")) {
      possible.add(Deviation.TEXT_AS_NUMBER);
    }
    switch (member.format()) {
      case DATE -> possible.add(Deviation.TIME_FOR_DATE);
      case TIMESTAMP -> {
        if (text.endsWith("Z")) {
          possible.add(Deviation.TIME_WITHOUT_ZONE);
        }
      }
      case PLAIN -> possible.add(Deviation.OBJECT_FOR_TEXT);
      case IDENTIFIER, KEY, REFERENCE -> {}
    }
  }

  private static void addForList(List<Deviation> possible, List<?> list) {
    switch (list.size()) {
      case 0 -> possible.add(Deviation.NULL_FOR_LIST);
      case 1 -> possible.add(Deviation.SINGLE_VALUE_FOR_LIST);
      default -> possible.add(Deviation.OBJECT_IN_TEXT_LIST);
    }
  }

  /** Returns the value with a deviation that is possible for it. */
  static @Nullable Object apply(Deviation deviation, Member member, @Nullable Object value) {
    String text = Objects.toString(value);
    return switch (deviation) {
      case NUMBER_AS_TEXT -> value instanceof BigDecimal n ? n.toPlainString() : text;
      case WHOLE_NUMBER_AS_DECIMAL -> new BigDecimal(text + ".0");
      case TEXT_AS_NUMBER -> Long.parseLong(text);
      case BOOLEAN_AS_NUMBER -> Boolean.TRUE.equals(value) ? 1 : 0;
      case BOOLEAN_AS_TEXT -> text.toLowerCase(Locale.ROOT);
      case EMPTY_TEXT_FOR_NULL -> "";
      case NULL_FOR_LIST -> null;
      case SINGLE_VALUE_FOR_LIST -> ((List<?>) Objects.requireNonNull(value)).get(0);
      case OBJECT_FOR_ID -> Map.of("id", Objects.requireNonNull(value));
      case ID_FOR_OBJECT -> id(member, value);
      case OBJECT_FOR_TEXT -> Map.of(text.startsWith("https:") ? "url" : "value", text);
      case OBJECT_IN_TEXT_LIST -> withObject((List<?>) Objects.requireNonNull(value));
      case TIME_FOR_DATE -> text + " 00:00:00";
      case TIME_WITHOUT_ZONE -> text.replace('T', ' ').replace("Z", "");
      default -> throw new IllegalArgumentException(deviation + " is not one of a member");
    };
  }

  private static @Nullable Object id(Member member, @Nullable Object value) {
    Map<String, @Nullable Object> object = Objects.requireNonNull(Json.asObject(value));
    return object.get(Objects.requireNonNull(Objects.requireNonNull(member.schema()).identifier()));
  }

  private static List<Object> withObject(List<?> texts) {
    List<Object> list = new ArrayList<>(texts);
    list.set(list.size() - 1, Map.of("name", list.get(list.size() - 1)));
    return list;
  }
}
