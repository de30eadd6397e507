package io.realtysdk.it.misspell;

import java.util.BitSet;

/** Which texts have been used. Called by the classes that are watched, from any thread. */
public final class Uses {
  private static BitSet uses = new BitSet();

  private Uses() {}

  /** A text is about to be used. */
  public static synchronized void note(int number) {
    uses.set(number);
  }

  /** What was used since the last time, all threads together. */
  static synchronized BitSet take() {
    BitSet taken = uses;
    uses = new BitSet();
    return taken;
  }
}
