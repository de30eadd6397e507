package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The team of an agent. Its shape is not documented: a bare id is read as a team with that id and
 * nothing else.
 *
 * @param id opaque, or null if the service sent none
 * @param name its name, or null if the service sent none
 * @param additionalFields members that this version of the SDK does not know
 */
public record PropertybaseTeam(
    @Nullable String id, @Nullable String name, Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public PropertybaseTeam {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the team with this id, of which no more is known. */
  public static PropertybaseTeam of(String id) {
    return new PropertybaseTeam(id, null, Map.of());
  }

  @Override
  public String toString() {
    return "PropertybaseTeam[id=" + id + "]";
  }
}
