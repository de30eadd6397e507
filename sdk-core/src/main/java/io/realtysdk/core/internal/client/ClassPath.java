package io.realtysdk.core.internal.client;

import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.http.OkHttpVersion;
import io.realtysdk.core.internal.json.JacksonVersion;
import java.util.Optional;

/**
 * Refuses versions of OkHttp and Jackson that this library does not work with, before their first
 * use fails with an error of the JVM that names no cause.
 */
final class ClassPath {
  /** Set to {@code true}, it switches the check off. */
  static final String SKIP = "io.realtysdk.skipVersionCheck";

  /** Checked once: the class path does not change. */
  private static volatile boolean good;

  private ClassPath() {}

  /**
   * Checks the class path.
   *
   * @throws io.realtysdk.core.ConfigurationException if OkHttp or Jackson is too old
   */
  static void check(String provider) {
    if (!good) {
      refuse(provider, OkHttpVersion.problem());
      refuse(provider, JacksonVersion.problem());
      good = true;
    }
  }

  static boolean isSkipped() {
    return Boolean.getBoolean(SKIP);
  }

  static void refuse(String provider, Optional<String> problem) {
    if (problem.isPresent() && !isSkipped()) {
      String off = " (To try it all the same, start Java with -D" + SKIP + "=true.)";
      throw PublicTypes.get().configuration(provider, problem.get() + off, null);
    }
  }
}
