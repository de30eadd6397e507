package io.realtysdk.examples;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.Fault;
import java.util.function.Supplier;

/** Onboards one person in all four services; where one fails, the others are not held up. */
public class OnboardEverywhere {
  private static final String FIRST = "Ann";
  private static final String LAST = "Lee";
  private static final String EMAIL = "ann@agency.example";
  private static final String PHONE = "+15550001111";

  public static void main(String[] args) {
    try (FakeProviders services = FakeProviders.start().seed(3)) {
      services.spectora().next(Fault.applyThenDropConnection()); // one answer gets lost
      var openToClose = services.openToClose().client().agents();
      var propertybase = services.propertybase().client().agents();
      var signTraker = services.signTraker().client().agents();
      var spectora = services.spectora().client().agents();

      onboard(() -> "Open To Close " + openToClose.create(transactions()).id());
      onboard(() -> "Propertybase " + propertybase.create(crm()).id());
      onboard(() -> "SignTraker " + signTraker.create(signs()).id());
      onboard(() -> "Spectora " + spectora.create(inspections()).id());
    }
  }

  private static void onboard(Supplier<String> create) {
    try {
      System.out.println("created: " + create.get());
    } catch (SdkException e) {
      boolean again = e.outcome() == Outcome.NOT_SENT || e.outcome() == Outcome.REJECTED;
      System.out.println(
          e.provider()
              + " "
              + e.outcome()
              + (again ? ": try again" : ": look before trying again"));
    }
  }

  private static OpenToCloseNewAgent transactions() {
    return OpenToCloseNewAgent.builder().name(FIRST + " " + LAST).email(EMAIL).phone(PHONE).build();
  }

  private static PropertybaseNewAgent crm() {
    return PropertybaseNewAgent.builder().name(FIRST + " " + LAST).email(EMAIL).build();
  }

  private static SignTrakerNewAgent signs() {
    return SignTrakerNewAgent.builder()
        .userName("ann.lee")
        .email(EMAIL)
        .firstName(FIRST)
        .lastName(LAST)
        .cellularPhone(PHONE)
        .paymentMode(SignTrakerPaymentMode.TERMS)
        .office(7)
        .build();
  }

  private static SpectoraNewAgent inspections() {
    return SpectoraNewAgent.builder().firstName(FIRST).lastName(LAST).email(EMAIL).build();
  }
}
