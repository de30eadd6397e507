package io.realtysdk.examples;

import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import io.realtysdk.testkit.FakeSignTraker;

/** Creates an agent; what is missing is named before anything is sent. */
public class CreateAgent {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start();
        SignTrakerClient signTraker = fake.client()) {
      try {
        SignTrakerNewAgent.builder().userName("ann.lee").firstName("Ann").build();
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }

      SignTrakerAgent created =
          signTraker
              .agents()
              .create(
                  SignTrakerNewAgent.builder()
                      .userName("ann.lee")
                      .email("ann@agency.example")
                      .firstName("Ann")
                      .lastName("Lee")
                      .cellularPhone("+15550001111")
                      .paymentMode(SignTrakerPaymentMode.ACH)
                      .office(7)
                      .build());
      System.out.println(created.id() + " " + created.firstName() + " " + created.paymentMode());
    }
  }
}
