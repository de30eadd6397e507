package io.realtysdk.cli.doctor;

import java.util.List;
import java.util.Objects;

/**
 * What one check has found. It never holds a value of a person.
 *
 * @param check the name of the check, such as {@code page-cap}
 * @param assumption what the SDK assumes
 * @param seen what the account does
 * @param advice what to do about it, in words; empty for nothing
 * @param builderCalls the calls to add to the client's builder, such as {@code .trailingSlash()}
 */
record Finding(
    String check,
    Verdict verdict,
    String assumption,
    String seen,
    String advice,
    List<String> builderCalls) {

  Finding {
    Objects.requireNonNull(verdict, "verdict");
    builderCalls = List.copyOf(builderCalls);
  }

  /** Returns a finding that needs no setting. */
  static Finding of(String check, Verdict verdict, String assumption, String seen) {
    return new Finding(check, verdict, assumption, seen, "", List.of());
  }

  /** Returns a copy with advice in words. */
  Finding advise(String words) {
    return new Finding(check, verdict, assumption, seen, words, builderCalls);
  }

  /** Returns a copy with a call for the client's builder. */
  Finding set(String builderCall) {
    return new Finding(check, verdict, assumption, seen, advice, List.of(builderCall));
  }

  /** Returns what to set, for people. */
  String setting() {
    String calls = String.join(" ", builderCalls);
    if (calls.isEmpty()) {
      return advice.isEmpty() ? "nothing" : advice;
    }
    return advice.isEmpty() ? calls : calls + "; " + advice;
  }
}
