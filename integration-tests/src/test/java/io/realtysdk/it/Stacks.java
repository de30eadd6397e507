package io.realtysdk.it;

import java.util.Arrays;
import java.util.List;

/** Reads stack traces. */
final class Stacks {

  private Stacks() {}

  /** Whether a call of the SDK is in that method. */
  static boolean passes(StackTraceElement[] stack, String type, String method) {
    return has(stack, type, method) && Arrays.stream(stack).anyMatch(Stacks::ours);
  }

  /** The SDK's frames, innermost first. */
  static List<StackTraceElement> sdkFrames(StackTraceElement[] stack) {
    return Arrays.stream(stack).filter(Stacks::ours).toList();
  }

  private static boolean has(StackTraceElement[] stack, String type, String method) {
    return Arrays.stream(stack)
        .anyMatch(
            frame -> frame.getClassName().equals(type) && frame.getMethodName().equals(method));
  }

  private static boolean ours(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.startsWith("io.realtysdk.") && !type.startsWith("io.realtysdk.it.");
  }
}
