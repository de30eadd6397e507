package io.realtysdk.it.wire.sample;

import io.realtysdk.signtraker.SignTrakerAddress;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerCountryCode;
import io.realtysdk.signtraker.SignTrakerDiscountLevel;
import io.realtysdk.signtraker.SignTrakerManagerData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The objects inside an agent of SignTraker, one member at a time, and their values. */
final class SignTrakerParts {
  private final SignTrakerAgentsClient agents;

  SignTrakerParts(SignTrakerAgentsClient agents) {
    this.agents = agents;
  }

  List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    all.addAll(address());
    all.addAll(managerData());
    all.add(level("STANDARD", SignTrakerDiscountLevel.STANDARD, "Standard"));
    all.add(level("BRONZE", SignTrakerDiscountLevel.BRONZE, "Bronze"));
    all.add(level("SILVER", SignTrakerDiscountLevel.SILVER, "Silver"));
    all.add(level("GOLD", SignTrakerDiscountLevel.GOLD, "Gold"));
    all.add(country("US", SignTrakerCountryCode.US));
    all.add(country("CA", SignTrakerCountryCode.CA));
    all.add(country("AU", SignTrakerCountryCode.AU));
    return all;
  }

  private List<Sample> address() {
    SignTrakerCountryCode country = SignTrakerCountryCode.of("US");
    return List.of(
        part("street", "'Street':'1 Elm'", address("1 Elm", null, null, null, null, null)),
        part("street2", "'Street2':'Unit 2'", address(null, "Unit 2", null, null, null, null)),
        part("city", "'City':'Reno'", address(null, null, "Reno", null, null, null)),
        part("state", "'State':'NV'", address(null, null, null, "NV", null, null)),
        part("zip", "'Zip':'89501'", address(null, null, null, null, "89501", null)),
        part("countryCode", "'CountryCode':'US'", address(null, null, null, null, null, country)));
  }

  private static SignTrakerAddress address(
      String street,
      String street2,
      String city,
      String state,
      String zip,
      SignTrakerCountryCode country) {
    return new SignTrakerAddress(street, street2, city, state, zip, country);
  }

  private Sample part(String component, String member, SignTrakerAddress address) {
    return SignTrakerSamples.patched(
        agents,
        "SignTrakerAddress." + component,
        patch -> patch.address(address),
        "'Address':{" + member + "}");
  }

  private Sample country(String constant, SignTrakerCountryCode country) {
    return SignTrakerSamples.patched(
        agents,
        "SignTrakerCountryCode." + constant,
        patch -> patch.address(address(null, null, null, null, null, country)),
        "'Address':{'CountryCode':'" + constant + "'}");
  }

  private List<Sample> managerData() {
    SignTrakerDiscountLevel level = SignTrakerDiscountLevel.of("Gold");
    return List.of(
        part("discountLevel", "'DiscountLevel':'Gold'", data(0, level)),
        part("enableRebills", "'EnableRebills':true", data(1, true)),
        part("initialRentalDuration", "'InitialRentalDuration':30", data(2, 30L)),
        part("rebillInterval", "'RebillInterval':14", data(3, 14L)),
        part("rebillWarningLeadTime", "'RebillWarningLeadTime':3", data(4, 3L)),
        part("isPayer", "'IsPayer':true", data(5, true)),
        part("disableStaffBillingEmails", "'DisableStaffBillingEmails':true", data(6, true)),
        part("ccStaff", "'CcStaff':true", data(7, true)),
        part("ccDelegates", "'CcDelegates':true", data(8, true)),
        part("isVirtual", "'IsVirtual':true", data(9, true)));
  }

  /** Only one component is not null. */
  private static SignTrakerManagerData data(int index, Object value) {
    Object[] all = new Object[10];
    all[index] = value;
    return new SignTrakerManagerData(
        (SignTrakerDiscountLevel) all[0],
        (Boolean) all[1],
        (Long) all[2],
        (Long) all[3],
        (Long) all[4],
        (Boolean) all[5],
        (Boolean) all[6],
        (Boolean) all[7],
        (Boolean) all[8],
        (Boolean) all[9],
        Map.of());
  }

  private Sample part(String component, String member, SignTrakerManagerData data) {
    return SignTrakerSamples.patched(
        agents,
        "SignTrakerManagerData." + component,
        patch -> patch.managerData(data),
        "'ManagerData':{" + member + "}");
  }

  private Sample level(String constant, SignTrakerDiscountLevel level, String text) {
    return SignTrakerSamples.patched(
        agents,
        "SignTrakerDiscountLevel." + constant,
        patch -> patch.managerData(data(0, level)),
        "'ManagerData':{'DiscountLevel':'" + text + "'}");
  }
}
