package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Finds out whether this library works with the Jackson on the class path. */
public final class JacksonVersion {
  /** The first with {@code StreamReadConstraints.maxTokenCount}. */
  private static final int OLDEST_MINOR = 18;

  private static final String FIX =
      " Import io.realtysdk:sdk-bom in dependencyManagement, or com.fasterxml.jackson:jackson-bom"
          + " 2.18 or newer.";

  private JacksonVersion() {}

  /** Returns what is wrong with the Jackson on the class path and how to mend it, or nothing. */
  public static Optional<String> problem() {
    Version core = com.fasterxml.jackson.core.json.PackageVersion.VERSION;
    Version databind = com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION;
    return problem(core, databind, JsonMapper::new);
  }

  /**
   * The same for given versions.
   *
   * @param start uses Jackson once
   */
  public static Optional<String> problem(Version core, Version databind, Runnable start) {
    for (Version version : new Version[] {core, databind}) {
      // A shaded Jackson may have lost its version.
      if (!version.isUnknownVersion() && version.getMinorVersion() < OLDEST_MINOR) {
        return Optional.of(
            version.getArtifactId()
                + " "
                + version
                + " is on the class path, and 2.18 or newer is needed."
                + FIX);
      }
    }
    try {
      start.run();
      return Optional.empty();
    } catch (LinkageError e) {
      return Optional.of(
          "the jars of Jackson on the class path do not fit together: jackson-core "
              + core
              + " and jackson-databind "
              + databind
              + " with another jackson-annotations."
              + FIX);
    }
  }
}
