package io.realtysdk.core.internal.http;

import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Finds out whether this library works with the OkHttp on the class path. */
public final class OkHttpVersion {
  private static final String FIX =
      " is on the class path, and 5.x is needed. Import io.realtysdk:sdk-bom in"
          + " dependencyManagement, or set both com.squareup.okhttp3:okhttp and okhttp-jvm to 5.5.1"
          + " or newer.";

  private OkHttpVersion() {}

  /** Returns what is wrong with the OkHttp on the class path and how to mend it, or nothing. */
  public static Optional<String> problem() {
    return problem(version(), has("internal.Util"));
  }

  /**
   * The same for what was found.
   *
   * @param version null where the class that holds it is missing
   * @param hasUtil whether there is a class that versions before 5 cannot do without
   */
  static Optional<String> problem(@Nullable String version, boolean hasUtil) {
    if (version == null) {
      // Shading may remove the class, to which nothing refers; it is no proof of an old version.
      return hasUtil ? Optional.of("OkHttp before 5" + FIX) : Optional.empty();
    }
    return version.matches("([5-9]|[1-9][0-9]+)\\..*")
        ? Optional.empty()
        : Optional.of("OkHttp " + version + FIX);
  }

  private static @Nullable String version() {
    try {
      // Not OkHttp.VERSION: javac would copy the constant of the version that we compile against.
      return String.valueOf(load("OkHttp").getField("VERSION").get(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private static boolean has(String name) {
    try {
      load(name);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** From where OkHttp is and under the name that it has there: shading may move it. */
  private static Class<?> load(String name) throws ClassNotFoundException {
    Class<?> client = OkHttpClient.class;
    return Class.forName(client.getPackageName() + "." + name, false, client.getClassLoader());
  }
}
