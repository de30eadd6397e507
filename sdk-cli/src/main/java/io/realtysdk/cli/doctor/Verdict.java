package io.realtysdk.cli.doctor;

/** How an assumption stands. */
enum Verdict {
  /** The account behaves as assumed. */
  OK("ok"),
  /** The account behaves differently; the SDK copes, or a setting is named. */
  DIFFERS("differs"),
  /** The account does not show it, for example because it has too few agents. */
  NOT_SEEN("not seen"),
  /** The check failed, so that the account cannot be used as it is set up. */
  FAILED("failed");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** Returns the word for people and for JSON. */
  String text() {
    return text;
  }
}
