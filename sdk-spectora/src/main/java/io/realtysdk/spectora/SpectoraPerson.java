package io.realtysdk.spectora;

import io.realtysdk.core.internal.json.RecordParts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person behind an agent, shared by all companies. A component is null where the service sent
 * null or nothing.
 *
 * <p>New components may be added in any version, so do not call the constructor: the fakes of
 * sdk-testkit make people.
 *
 * @param id not the id of the agent in your company
 * @param uuid another name of the same person; no operation takes it
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the phone number, as the service has it
 * @param additionalFields members that this version of the SDK does not know, in the service's
 *     order, numbers exact
 */
public record SpectoraPerson(
    SpectoraPersonId id,
    @Nullable String uuid,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public SpectoraPerson {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the id only: the rest is personal data. */
  @Override
  public String toString() {
    return "SpectoraPerson[id=" + id + "]";
  }
}
