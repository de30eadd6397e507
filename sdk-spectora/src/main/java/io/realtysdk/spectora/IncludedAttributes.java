package io.realtysdk.spectora;

import io.realtysdk.core.internal.operation.ObjectFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a person and of a team, of which a resource has the ones or the others. */
record IncludedAttributes(
    @Nullable String uuid,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String companyId,
    @Nullable String name,
    Map<String, @Nullable Object> additionalFields) {

  /** For a resource without attributes, which JSON:API allows. */
  static final IncludedAttributes NONE =
      new IncludedAttributes(null, null, null, null, null, null, null, Map.of());

  /** What a person has beside its own attributes; a team's are no part of them. */
  Map<String, @Nullable Object> restOfPerson() {
    return companyId == null && name == null
        ? additionalFields
        : with(new ObjectFields().with("company_id", companyId).with("name", name));
  }

  /** What a team has beside its own attributes; a person's are no part of them. */
  Map<String, @Nullable Object> restOfTeam() {
    return uuid == null && firstName == null && lastName == null && email == null && phone == null
        ? additionalFields
        : with(
            new ObjectFields()
                .with("uuid", uuid)
                .with("first_name", firstName)
                .with("last_name", lastName)
                .with("email", email)
                .with("phone", phone));
  }

  private Map<String, @Nullable Object> with(ObjectFields known) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(known.toMap());
    rest.putAll(additionalFields);
    return Collections.unmodifiableMap(rest);
  }
}
