package io.realtysdk.roster;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Identifies a service. The four services of the SDK are constants; a directory of your own may
 * bring a fifth.
 *
 * @param name lower-case letters, digits and hyphens, at most 30 characters
 */
public record ServiceId(String name) implements Comparable<ServiceId> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");

  /** Open To Close. */
  public static final ServiceId OPEN_TO_CLOSE = new ServiceId("open-to-close");

  /** Propertybase.ai. */
  public static final ServiceId PROPERTYBASE = new ServiceId("propertybase");

  /** SignTraker. */
  public static final ServiceId SIGNTRAKER = new ServiceId("signtraker");

  /** Spectora. */
  public static final ServiceId SPECTORA = new ServiceId("spectora");

  /** Validates the name. */
  public ServiceId {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "service name must be lower-case letters, digits and hyphens, such as open-to-close");
    }
  }

  /** Returns the four services of the SDK in alphabetical order. */
  public static List<ServiceId> all() {
    return List.of(OPEN_TO_CLOSE, PROPERTYBASE, SIGNTRAKER, SPECTORA);
  }

  @Override
  public int compareTo(ServiceId other) {
    return name.compareTo(other.name);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
