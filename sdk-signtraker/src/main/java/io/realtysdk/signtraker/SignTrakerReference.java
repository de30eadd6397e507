package io.realtysdk.signtraker;

import io.realtysdk.core.internal.json.RecordParts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another record by id, such as an office.
 *
 * @param id its id, or null if the service sent none
 * @param name its name, or null if the service sent none
 * @param additionalFields members that this version of the SDK does not know, and values of a type
 *     that no component can hold; in the service's order, numbers exact
 */
public record SignTrakerReference(
    @Nullable Long id, @Nullable String name, Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public SignTrakerReference {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the id only: the name may be a person's. */
  @Override
  public String toString() {
    return "SignTrakerReference[id=" + id + "]";
  }
}
