package io.realtysdk.roster;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One person of the wanted list: what each service should hold about them.
 *
 * @param key the office's own id of the person, such as a personnel number; it appears in plans and
 *     messages, so it must not be an e-mail address or a name
 * @param wanted what all services should hold; what is unknown here is left as it is
 * @param wantedByService what one service should hold instead, such as its own team id
 * @param services the services the person should be in; empty for all of the tenant's
 * @param employed false for a person who has left: their records are to be taken out of use
 */
public record Person(
    String key,
    Values wanted,
    Map<ServiceId, Values> wantedByService,
    Set<ServiceId> services,
    boolean employed) {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

  /** Validates the key. */
  public Person {
    if (!isKey(key)) {
      throw new IllegalArgumentException(
          "person key must be letters, digits, dots, colons, hyphens and underscores (no @)");
    }
    Objects.requireNonNull(wanted, "wanted");
    wantedByService = Collections.unmodifiableMap(new TreeMap<>(wantedByService));
    services = Collections.unmodifiableSet(new TreeSet<>(services));
  }

  static boolean isKey(String key) {
    return KEY.matcher(key).matches();
  }

  /** Returns a builder for the person with this key, who is employed and wanted in all services. */
  public static Builder builder(String key) {
    return new Builder(key);
  }

  /** Returns what one service should hold. */
  public Values wantedIn(ServiceId service) {
    return wanted.mergedWith(wantedByService.getOrDefault(service, Values.none()));
  }

  /** Returns whether the person should be in use in a service. */
  public boolean belongsIn(ServiceId service) {
    return employed && (services.isEmpty() || services.contains(service));
  }

  /** Returns the key; the rest is personal data. */
  @Override
  public String toString() {
    return "Person[" + key + ", employed=" + employed + "]";
  }

  /** Builder for {@link Person}. */
  public static final class Builder {
    private final String key;
    private final Values.Builder wanted = Values.builder();
    private final Map<ServiceId, Values.Builder> byService = new TreeMap<>();
    private final Set<ServiceId> services = new TreeSet<>();
    private boolean employed = true;

    private Builder(String key) {
      this.key = key;
    }

    /** Sets what all services should hold in a field. */
    public Builder set(Field field, String value) {
      wanted.set(field, value);
      return this;
    }

    /** Sets what one service should hold in a field. */
    public Builder set(ServiceId service, Field field, String value) {
      byService.computeIfAbsent(service, s -> Values.builder()).set(field, value);
      return this;
    }

    /** Sets a field that only one service has, by its own name, such as {@code UserName}. */
    public Builder nativeField(ServiceId service, String name, String value) {
      byService.computeIfAbsent(service, s -> Values.builder()).nativeField(name, value);
      return this;
    }

    /** Adds a service the person should be in. Default: all of the tenant's. */
    public Builder service(ServiceId service) {
      services.add(service);
      return this;
    }

    /** Sets whether the person is employed. Default true. */
    public Builder employed(boolean value) {
      employed = value;
      return this;
    }

    /** Builds the person. */
    public Person build() {
      Map<ServiceId, Values> built = new TreeMap<>();
      byService.forEach((service, values) -> built.put(service, values.build()));
      return new Person(key, wanted.build(), built, services, employed);
    }
  }
}
