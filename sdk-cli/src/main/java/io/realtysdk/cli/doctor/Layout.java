package io.realtysdk.cli.doctor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is around the records in a document. */
enum Layout {
  /** The list or record itself. */
  BARE("the list itself"),
  /** {@code {success, data, meta, links}}. */
  SUCCESS("{success, data, meta}"),
  /** A JSON:API document, with the paging in {@code meta.pagination}. */
  JSON_API("JSON:API: {data, meta, links}");

  private final String assumption;

  Layout(String assumption) {
    this.assumption = assumption;
  }

  /** Returns what is assumed, for people. */
  String assumption() {
    return assumption;
  }

  /** Reads a page, or returns null if there is no list where one can be. */
  @Nullable Listing list(@Nullable Object document) {
    List<String> oddities = new ArrayList<>();
    Object data = document;
    Map<?, ?> outer = null;
    if (document instanceof Map<?, ?> object && (this != BARE || object.containsKey("data"))) {
      outer = object;
      data = object.get("data");
    }
    List<RecordView> records = records(data, oddities);
    if (records == null || (this != BARE && outer == null)) {
      return null;
    }
    String shape = assumption;
    OptionalLong total = OptionalLong.empty();
    if (this == BARE && outer != null) {
      shape = "{data: [...]}";
      oddities.add("the list is wrapped in {data: ...}");
    } else if (outer != null) {
      Object paging = paging(outer, oddities);
      total = total(paging);
      checkNextLink(outer.get("links"), oddities);
    }
    if (this == JSON_API && data instanceof List<?> list) {
      countMissingTypes(list, oddities);
    }
    return new Listing(records, shape, oddities, total);
  }

  /** Reads a single record, or returns null if there is none. */
  @Nullable RecordView one(@Nullable Object document) {
    if (!(document instanceof Map<?, ?> object)) {
      return null;
    }
    Object inner = object.get("data");
    boolean wrapped = this != BARE || (inner instanceof Map<?, ?> && !hasId(object));
    return (wrapped ? inner : object) instanceof Map<?, ?> record ? view(record) : null;
  }

  private @Nullable List<RecordView> records(@Nullable Object data, List<String> oddities) {
    if (data instanceof List<?> list) {
      List<RecordView> records = new ArrayList<>();
      for (Object item : list) {
        if (item instanceof Map<?, ?> record) {
          records.add(view(record));
        }
      }
      return records;
    }
    if (data instanceof Map<?, ?> single && hasId(single)) {
      oddities.add("a page with one agent is the agent itself, not a list");
      return List.of(view(single));
    }
    return null;
  }

  private @Nullable Object paging(Map<?, ?> outer, List<String> oddities) {
    if (this == SUCCESS && !Boolean.TRUE.equals(outer.get("success"))) {
      oddities.add("success is not true");
    }
    Object meta = outer.get("meta");
    Object paging = this == SUCCESS || !(meta instanceof Map<?, ?> m) ? meta : m.get("pagination");
    if (!(paging instanceof Map<?, ?>)) {
      oddities.add(this == SUCCESS ? "meta is no object" : "meta.pagination is no object");
    }
    return paging;
  }

  private static void checkNextLink(@Nullable Object links, List<String> oddities) {
    if (links instanceof Map<?, ?> map && map.get("next") instanceof Map<?, ?>) {
      oddities.add("links.next is an object");
    }
  }

  private static void countMissingTypes(List<?> list, List<String> oddities) {
    long missing =
        list.stream().filter(r -> r instanceof Map<?, ?> m && m.get("type") == null).count();
    if (missing > 0) {
      oddities.add(missing + " of " + list.size() + " agents have no type");
    }
  }

  private static OptionalLong total(@Nullable Object paging) {
    if (paging instanceof Map<?, ?> said) {
      for (String name : List.of("total", "total_count", "total_entries")) {
        String text = identifier(said.get(name));
        if (text.matches("[0-9]{1,18}")) {
          return OptionalLong.of(Long.parseLong(text));
        }
      }
    }
    return OptionalLong.empty();
  }

  private RecordView view(Map<?, ?> record) {
    Object id = record.containsKey("id") ? record.get("id") : record.get("Id");
    Map<?, ?> members = record;
    if (this == JSON_API && record.get("attributes") instanceof Map<?, ?> attributes) {
      members = attributes;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    members.forEach((name, value) -> fields.put(String.valueOf(name), value));
    return new RecordView(identifier(id), fields);
  }

  private static boolean hasId(Map<?, ?> record) {
    return record.get("id") != null || record.get("Id") != null;
  }

  /** Returns 7, 7.0 and "7" as the same text. */
  private static String identifier(@Nullable Object id) {
    if (id instanceof BigDecimal number && Math.abs(number.scale()) < 20) {
      return number.stripTrailingZeros().toPlainString();
    }
    return Objects.toString(id, "");
  }
}
