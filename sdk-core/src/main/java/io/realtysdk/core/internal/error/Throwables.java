package io.realtysdk.core.internal.error;

/** What even the SDK must not catch. */
public final class Throwables {
  private Throwables() {}

  public static void rethrowIfFatal(Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }
}
