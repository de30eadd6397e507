package io.realtysdk.it.support.threads;

import java.util.Arrays;
import java.util.List;

/** Reads stack traces. */
public final class StackTraces {

  private StackTraces() {}

  /** Whether a call of the SDK is in that method. */
  public static boolean passes(StackTraceElement[] stack, String type, String method) {
    return has(stack, type, method) && Arrays.stream(stack).anyMatch(StackTraces::ours);
  }

  /** The SDK's frames, innermost first. */
  public static List<StackTraceElement> sdkFrames(StackTraceElement[] stack) {
    return Arrays.stream(stack).filter(StackTraces::ours).toList();
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
