package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.Version;
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
    return problem(
        com.fasterxml.jackson.core.json.PackageVersion.VERSION,
        com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION);
  }

  /** The same for given versions. */
  static Optional<String> problem(Version core, Version databind) {
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
    return Optional.empty();
  }
}
