package io.realtysdk.it.wire.sample;

import java.util.ArrayList;
import java.util.List;

/** Writes the members of an expected JSON object, with single quotes for double ones. */
final class Members {
  private Members() {}

  /** The members with one replaced in its place, or else added behind them. */
  static String with(List<String> members, String member) {
    List<String> all = new ArrayList<>(members);
    String name = member.substring(0, member.indexOf(':') + 1);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).startsWith(name)) {
        all.set(i, member);
        return String.join(",", all);
      }
    }
    all.add(member);
    return String.join(",", all);
  }

  /** JSON as it goes over the wire. */
  static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
