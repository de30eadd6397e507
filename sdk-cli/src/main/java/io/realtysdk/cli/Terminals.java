package io.realtysdk.cli;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a person reads a stream. Java has no method for it per stream. */
final class Terminals {
  private Terminals() {}

  /**
   * Returns whether a file descriptor is a terminal. Where the system does not tell, what Java says
   * about the whole process counts.
   */
  static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      if (Files.isSymbolicLink(link)) {
        String device = Files.readSymbolicLink(link).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      }
    } catch (IOException e) {
      return false;
    }
    return isInteractive();
  }

  // Until Java 21 no console means no terminal; later releases are asked below.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isInteractive() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console without a terminal too, and a method that tells.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
