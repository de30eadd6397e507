package io.realtysdk.it.wire.sample;

import io.realtysdk.signtraker.SignTrakerAddress;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerCountryCode;
import io.realtysdk.signtraker.SignTrakerDiscountLevel;
import io.realtysdk.signtraker.SignTrakerManagerData;
import java.util.ArrayList;
import java.util.List;

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

  /** Every row is the sample of a setter and of the component that it sets. */
  private List<Sample> managerData() {
    Setters<SignTrakerManagerData.Builder> setters =
        new Setters<>(
                SignTrakerManagerData.Builder.class,
                SignTrakerManagerData::builder,
                builder -> agents.update(7, managerData(builder.build())),
                member -> SignTrakerSamples.update("'ManagerData':{" + member + "}"))
            .row(
                "discountLevel(SignTrakerDiscountLevel)",
                "'DiscountLevel':'Gold'",
                SignTrakerDiscountLevel.of("Gold"))
            .row("enableRebills(boolean)", "'EnableRebills':true", true)
            .row("initialRentalDuration(long)", "'InitialRentalDuration':30", 30L)
            .row("rebillInterval(long)", "'RebillInterval':14", 14L)
            .row("rebillWarningLeadTime(long)", "'RebillWarningLeadTime':3", 3L)
            .row("isPayer(boolean)", "'IsPayer':true", true)
            .row("disableStaffBillingEmails(boolean)", "'DisableStaffBillingEmails':true", true)
            .row("ccStaff(boolean)", "'CcStaff':true", true)
            .row("ccDelegates(boolean)", "'CcDelegates':true", true)
            .row("isVirtual(boolean)", "'IsVirtual':true", true);
    List<Sample> samples = new ArrayList<>(setters.samples());
    for (Sample sample : setters.samples()) {
      String component = sample.covers().replaceFirst("\\.Builder", "").replaceFirst("\\(.*", "");
      samples.add(new Sample(component, sample.send(), sample.request()));
    }
    return samples;
  }

  private static SignTrakerAgentPatch managerData(SignTrakerManagerData data) {
    return SignTrakerAgentPatch.builder().managerData(data).build();
  }

  private Sample level(String constant, SignTrakerDiscountLevel level, String text) {
    return SignTrakerSamples.patched(
        agents,
        "SignTrakerDiscountLevel." + constant,
        patch -> patch.managerData(SignTrakerManagerData.builder().discountLevel(level).build()),
        "'ManagerData':{'DiscountLevel':'" + text + "'}");
  }
}
