package io.realtysdk.core.internal.http;

import io.realtysdk.core.ConfigurationException;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/**
 * Finds out, before the first call does, whether the OkHttp on the class path is one copy of a
 * version that this library works with: a mix fails later, in ways nobody can read.
 */
public final class ClassPath {
  private static final String FIX =
      " Import io.realtysdk:sdk-bom in dependencyManagement, or set both com.squareup.okhttp3:okhttp"
          + " and okhttp-jvm to 5.5.1 or newer.";

  /** Checked once: the class path does not change. */
  private static volatile boolean good;

  private ClassPath() {}

  public static void check() {
    if (good) {
      return;
    }
    check(version(), copies());
    good = true;
  }

  static void check(String version, List<URL> copies) {
    if (!version.matches("([5-9]|[1-9][0-9]+)\\..*")) {
      throw new ConfigurationException(
          "", "OkHttp " + version + " is on the class path, and 5.x is needed." + FIX);
    }
    if (copies.stream().distinct().count() > 1) {
      throw new ConfigurationException(
          "", "OkHttp is on the class path " + copies.size() + " times." + FIX);
    }
  }

  private static String version() {
    try {
      // Not OkHttp.VERSION: javac would copy the constant of the version that we compile against.
      return String.valueOf(Class.forName("okhttp3.OkHttp").getField("VERSION").get(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return "older than 4.9";
    }
  }

  private static List<URL> copies() {
    try {
      ClassLoader loader = ClassPath.class.getClassLoader();
      return loader == null
          ? List.of()
          : Collections.list(loader.getResources("okhttp3/OkHttpClient.class"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
