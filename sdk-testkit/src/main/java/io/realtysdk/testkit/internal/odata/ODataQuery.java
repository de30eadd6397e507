package io.realtysdk.testkit.internal.odata;

import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.Json;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.odata.ODataExpression.Property;
import io.realtysdk.testkit.internal.odata.ODataToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The OData options of a list request: $filter, $orderby, $skip, $top and $select. */
public final class ODataQuery {
  private final @Nullable ODataExpression filter;
  private final @Nullable Comparator<Map<String, @Nullable Object>> order;
  private final long skip;
  private final long top;
  private final List<Property> selected;

  /**
   * Parses the options of a request.
   *
   * @param pageCap the most records to return, whatever was requested
   * @param ignoreFilter whether $filter is ignored
   * @throws ODataException if one of them is invalid for records of this schema
   */
  public ODataQuery(Request request, ObjectSchema schema, int pageCap, boolean ignoreFilter) {
    String filterText = request.query("$filter");
    String orderText = request.query("$orderby");
    String selectText = request.query("$select");
    filter = filterText == null || ignoreFilter ? null : ODataParser.filter(filterText, schema);
    order = orderText == null ? null : order(orderText, schema);
    skip = count(request, "$skip", 0);
    top = Math.min(pageCap, count(request, "$top", Long.MAX_VALUE));
    selected = selectText == null ? List.of() : selected(selectText, schema);
  }

  /** Returns the selected properties of the matching records, in order. */
  public List<Map<String, @Nullable Object>> apply(List<Map<String, @Nullable Object>> records) {
    List<Map<String, @Nullable Object>> found = records;
    if (filter != null) {
      found = found.stream().filter(r -> ODataExpression.matches(filter, r)).toList();
    }
    if (order != null) {
      found = found.stream().sorted(order).toList();
    }
    // a part of the list and not a stream with skip: copies would make paging quadratic
    int from = (int) Math.min(found.size(), skip);
    int to = (int) Math.min(found.size(), from + top);
    return found.subList(from, to).stream().map(this::select).toList();
  }

  private static long count(Request request, String name, long defaultValue) {
    String text = request.query(name);
    if (text == null) {
      return defaultValue;
    }
    // the service has 32-bit numbers
    if (!text.matches("\\d{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new ODataException("Invalid value '" + text + "' for " + name + ".");
    }
    return Long.parseLong(text);
  }

  private static Comparator<Map<String, @Nullable Object>> order(String text, ObjectSchema schema) {
    Iterator<ODataToken> tokens = ODataLexer.tokens(text).iterator();
    Comparator<Map<String, @Nullable Object>> order = null;
    ODataToken token;
    do {
      Property property = ODataParser.property(word(tokens.next()), schema);
      if (property.type() == ODataType.OBJECT) {
        throw new ODataException("Records cannot be sorted by an object.");
      }
      Comparator<Map<String, @Nullable Object>> one =
          Comparator.comparing(property::evaluate, Comparator.nullsFirst(ODataExpression::compare));
      token = tokens.next();
      if (token.isWord("asc") || token.isWord("desc")) {
        one = token.isWord("desc") ? one.reversed() : one;
        token = tokens.next();
      }
      order = order == null ? one : order.thenComparing(one);
    } while (token.kind() == Kind.COMMA);
    if (token.kind() != Kind.END) {
      throw new ODataException("Syntax error: unexpected " + token.described() + ".");
    }
    return order;
  }

  private static List<Property> selected(String text, ObjectSchema schema) {
    List<Property> properties = new ArrayList<>();
    for (String path : text.split(",", -1)) {
      if (path.trim().equals("*")) {
        return List.of();
      }
      properties.add(ODataParser.property(path.trim(), schema));
    }
    return properties;
  }

  private static String word(ODataToken token) {
    if (token.kind() != Kind.WORD) {
      throw new ODataException("A property is expected, but found " + token.described() + ".");
    }
    return token.text();
  }

  private Map<String, @Nullable Object> select(Map<String, @Nullable Object> record) {
    if (selected.isEmpty()) {
      return record;
    }
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    selected.forEach(property -> copy(property.path(), record, part));
    return part;
  }

  private static void copy(
      List<String> path, Map<String, @Nullable Object> from, Map<String, @Nullable Object> to) {
    String name = path.get(0);
    Object value = from.get(name);
    Map<String, @Nullable Object> inner = Json.asObject(value);
    if (path.size() == 1 || inner == null) {
      to.put(name, value);
      return;
    }
    Map<String, @Nullable Object> kept = Json.asObject(to.get(name));
    if (kept == inner) {
      // the whole object was selected too
      return;
    }
    if (kept == null) {
      kept = new LinkedHashMap<>();
      to.put(name, kept);
    }
    copy(path.subList(1, path.size()), inner, kept);
  }
}
