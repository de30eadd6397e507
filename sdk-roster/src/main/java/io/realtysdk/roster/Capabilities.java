package io.realtysdk.roster;

import io.realtysdk.roster.internal.directory.CapabilityReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service can do, as data: each entry names its proof and its source. Read from JSON
 * documents in the jar.
 *
 * @param service the service
 * @param displayName the service's name for people
 * @param version the day the document was last changed
 * @param operations what can be done there, by operation
 * @param fields what the service has; a field that is not a key does not exist there
 * @param requiredNative fields of its own that the service wants on a create
 * @param lookup how people are looked up by e-mail
 * @param requestsPerSecond the rate the account allows, or a careful guess
 * @param requestsPerSecondSource where the rate comes from
 * @param pageSize how many records a page of the list has
 * @param total whether the list says how many records there are
 * @param rules what else to know, for people
 */
public record Capabilities(
    ServiceId service,
    String displayName,
    String version,
    Map<Action, Operation> operations,
    Map<Field, FieldSupport> fields,
    List<String> requiredNative,
    Lookup lookup,
    double requestsPerSecond,
    String requestsPerSecondSource,
    int pageSize,
    boolean total,
    List<String> rules) {

  /**
   * Returns the capabilities of one of the SDK's four services.
   *
   * @throws IllegalArgumentException for another service
   */
  public static Capabilities of(ServiceId service) {
    return CapabilityReader.read(service);
  }

  /** Returns what an operation is like; one that is not offered if the service lacks it. */
  public Operation operation(Action action) {
    return operations.getOrDefault(action, Operation.MISSING);
  }

  /** Returns what a field is like; neither read nor written if the service lacks it. */
  public FieldSupport field(Field field) {
    return fields.getOrDefault(field, FieldSupport.MISSING);
  }

  /** Whether and how a field is written. */
  public enum Write {
    /** Cannot be written. */
    NO,
    /** May be written. */
    MAY,
    /** Must be given. */
    MUST
  }

  /**
   * One operation.
   *
   * @param offered whether the service offers it
   * @param call the request, or an empty text if not offered
   * @param idempotent whether doing it twice is the same as once
   * @param effects what it causes beside the change
   * @param proof how well it is proven
   * @param source where this is from
   */
  public record Operation(
      boolean offered,
      String call,
      boolean idempotent,
      Set<Effect> effects,
      Proof proof,
      String source) {
    static final Operation MISSING =
        new Operation(false, "", false, Set.of(), Proof.DOCUMENTED, "not offered");

    /** Copies the effects. */
    public Operation {
      effects = Set.copyOf(effects);
    }
  }

  /**
   * One field.
   *
   * @param nativeName the service's own name
   * @param read whether a record read alone shows it
   * @param listed whether the list shows it
   * @param onCreate whether the field can be sent with a create
   * @param onUpdate whether the field can be sent with an update
   * @param clearable whether an update can empty it
   * @param proof how well it is proven
   * @param why what to know about it, or null
   */
  public record FieldSupport(
      String nativeName,
      boolean read,
      boolean listed,
      Write onCreate,
      Write onUpdate,
      boolean clearable,
      Proof proof,
      @Nullable String why) {
    static final FieldSupport MISSING =
        new FieldSupport("", false, false, Write.NO, Write.NO, false, Proof.DOCUMENTED, null);
  }

  /**
   * The search by e-mail address.
   *
   * @param parameter the query parameter
   * @param exact whether only the address itself is said to match
   * @param proof how well it is proven
   * @param source where that is documented
   */
  public record Lookup(String parameter, boolean exact, Proof proof, String source) {}
}
