package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent shows of themselves. Null is "not sent" in answers and "left as it is" in requests.
 *
 * @param phone the phone number, as the service has it
 * @param photo the address of a picture
 * @param bio a text about the person
 * @param languages language codes such as {@code "en"}; in a request, an empty list is not sent
 * @param licenseNumber the number of the license
 * @param additionalFields members that this version of the SDK does not know; read only
 */
public record PropertybaseProfile(
    @Nullable String phone,
    @Nullable String photo,
    @Nullable String bio,
    List<String> languages,
    @Nullable String licenseNumber,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty lists and fields. */
  public PropertybaseProfile {
    languages = RecordParts.list(languages);
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** A profile to send. */
  public PropertybaseProfile(
      @Nullable String phone,
      @Nullable String photo,
      @Nullable String bio,
      List<String> languages,
      @Nullable String licenseNumber) {
    this(phone, photo, bio, List.copyOf(languages), licenseNumber, Map.of());
  }

  Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "phone", phone);
    put(fields, "photo", photo);
    put(fields, "bio", bio);
    put(fields, "languages", languages.isEmpty() ? null : languages);
    put(fields, "license_number", licenseNumber);
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /** Returns the languages only: the rest is personal data. */
  @Override
  public String toString() {
    return "PropertybaseProfile[" + String.join(", ", languages) + "]";
  }
}
