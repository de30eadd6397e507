package io.realtysdk.core.internal.call;

/** What even the SDK must not catch. */
final class Throwables {
  private Throwables() {}

  static void rethrowIfFatal(Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }
}
