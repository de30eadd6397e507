package io.realtysdk.roster;

import java.nio.file.Path;

/** Opens a store and keeps it until the process is killed. */
final class HoldStore {
  private HoldStore() {}

  public static void main(String[] args) throws Exception {
    RosterStore store = RosterStore.sqlite(Path.of(args[0]));
    System.out.println("open " + store);
    System.in.read();
  }
}
