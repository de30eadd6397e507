package io.realtysdk.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a tolerant reader can make of an untidy value: the tests' own reading of it. */
enum Recovery {
  /** Sent as documented. */
  EXACT,
  /** Converted without loss. */
  RECOVERED,
  /** Unreadable, at least in part. */
  LOST,
  /** Another value than the true one. */
  WRONG;

  static Recovery of(Object sent, Object truth) {
    if (same(sent, truth)) {
      return sent instanceof Number && !sent.toString().equals(truth.toString())
          ? RECOVERED
          : EXACT;
    }
    if (truth == null) {
      return "".equals(sent) ? RECOVERED : WRONG;
    }
    if (truth instanceof Boolean) {
      boolean number = sent instanceof Number && sent.equals(Boolean.TRUE.equals(truth) ? 1 : 0);
      return number || truth.toString().equals(sent) ? RECOVERED : WRONG;
    }
    if (truth instanceof List<?> list) {
      return ofList(sent, list);
    }
    if (truth instanceof Map<?, ?> object) {
      return ofObject(sent, object);
    }
    return ofScalar(sent, truth.toString());
  }

  private static Recovery ofScalar(Object sent, String truth) {
    if (sent instanceof Map<?, ?> object) {
      return same(object.get("id"), truth) || truth.equals(String.valueOf(object.get("id")))
          ? RECOVERED
          : object.size() == 1 && object.containsValue(truth) ? LOST : WRONG;
    }
    String text = String.valueOf(sent);
    boolean recovered =
        text.equals(truth)
            || text.equals(truth + " 00:00:00")
            || text.equals(truth.replace('T', ' ').replace("Z", ""))
            || (text.matches("[0-9.]+")
                && truth.matches("[0-9.]+")
                && new BigDecimal(text).compareTo(new BigDecimal(truth)) == 0);
    return recovered ? RECOVERED : WRONG;
  }

  private static Recovery ofList(Object sent, List<?> truth) {
    if (sent == null) {
      return truth.isEmpty() ? RECOVERED : WRONG;
    }
    if (!(sent instanceof List<?> list)) {
      return truth.equals(List.of(sent)) ? RECOVERED : WRONG;
    }
    List<Object> named = new ArrayList<>();
    list.forEach(e -> named.add(e instanceof Map<?, ?> object ? object.get("name") : e));
    return named.equals(truth) ? LOST : WRONG;
  }

  private static Recovery ofObject(Object sent, Map<?, ?> truth) {
    if (!(sent instanceof Map<?, ?> object)) {
      return String.valueOf(sent).equals(String.valueOf(truth.get("Id"))) ? LOST : WRONG;
    }
    Recovery worst = EXACT;
    for (Map.Entry<?, ?> member : truth.entrySet()) {
      Recovery one = of(object.get(member.getKey()), member.getValue());
      worst = one.compareTo(worst) > 0 ? one : worst;
    }
    return worst;
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof Number && b instanceof Number) {
      return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
    }
    return a == null ? b == null : a.equals(b);
  }
}
