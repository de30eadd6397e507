package io.realtysdk.it.support.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server has applied, counted by a key that the test chooses. */
public final class Ledger {

  private final Function<ReceivedRequest, String> key;
  private final Map<String, Integer> applied = new ConcurrentHashMap<>();

  private Ledger(Function<ReceivedRequest, String> key) {
    this.key = key;
  }

  /** Requests whose key is null change nothing and are not counted. */
  public static Ledger keyedBy(Function<ReceivedRequest, String> key) {
    return new Ledger(key);
  }

  /** Keyed by a string member of the JSON body, such as {@code UserName}. */
  public static Ledger byJsonMember(String name) {
    return keyedBy(jsonMember(name));
  }

  public static Ledger byHeader(String name) {
    return keyedBy(request -> request.header(name).orElse(null));
  }

  /** Finds the first string member of that name, at any depth; good enough for our own bodies. */
  public static Function<ReceivedRequest, String> jsonMember(String name) {
    Pattern member =
        Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    return request -> {
      Matcher found = member.matcher(request.bodyText());
      return found.find() ? found.group(1) : null;
    };
  }

  public String keyOf(ReceivedRequest request) {
    return key.apply(request);
  }

  public void apply(ReceivedRequest request) {
    String found = keyOf(request);
    if (found != null) {
      applied.merge(found, 1, Integer::sum);
    }
  }

  public int applied(String key) {
    return applied.getOrDefault(key, 0);
  }

  public int appliedInAll() {
    return applied.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Keys applied more than once, with their counts. */
  public Map<String, Integer> repeated() {
    return applied.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }
}
