package io.realtysdk.signtraker;

import io.realtysdk.core.internal.json.RecordParts;
import io.realtysdk.core.internal.operation.ObjectFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A postal address. Null is "not sent" in answers and "left as it is" in requests.
 *
 * @param street the first line
 * @param street2 the second line
 * @param city the city
 * @param state two characters
 * @param zip the postal code
 * @param countryCode the country; may be one that the SDK does not know
 * @param additionalFields members that this version of the SDK does not know; read only
 */
public record SignTrakerAddress(
    @Nullable String street,
    @Nullable String street2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable SignTrakerCountryCode countryCode,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public SignTrakerAddress {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** An address to send. */
  public SignTrakerAddress(
      @Nullable String street,
      @Nullable String street2,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable SignTrakerCountryCode countryCode) {
    this(street, street2, city, state, zip, countryCode, Map.of());
  }

  Map<String, Object> toFields() {
    return new ObjectFields()
        .with("Street", street)
        .with("Street2", street2)
        .with("City", city)
        .with("State", state)
        .with("Zip", zip)
        .with("CountryCode", countryCode)
        .toMap();
  }

  /** Returns the country only: an address is personal data. */
  @Override
  public String toString() {
    return "SignTrakerAddress[" + countryCode + "]";
  }
}
