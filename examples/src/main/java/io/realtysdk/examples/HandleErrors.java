package io.realtysdk.examples;

import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;

/** Every failure is typed, and its outcome says whether the request may be sent again. */
public class HandleErrors {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(3);
        SignTrakerClient signTraker = fake.client()) {
      try {
        signTraker.agents().list(SignTrakerAgentQuery.builder().filter("LastName eq").build());
      } catch (ValidationException e) {
        System.out.println(e.status() + " " + e.outcome() + ": " + e.serverMessage());
      }

      try (SignTrakerClient wrongKey =
          SignTrakerClient.builder().apiKey("wrong").baseUrl(fake.baseUrl()).build()) {
        wrongKey.agents().get(1);
      } catch (AuthenticationException e) {
        System.out.println(e.getMessage());
      }

      fake.next(Fault.applyThenDropConnection());
      try {
        signTraker.agents().create(ann());
      } catch (SdkException e) {
        System.out.println(e.getClass().getSimpleName() + " " + e.outcome());
        if (e.outcome() == Outcome.UNKNOWN) {
          // Check the service's state before resending: it is there, and a second create would make
          // two of it.
          SignTrakerAgentQuery byEmail =
              SignTrakerAgentQuery.builder().email("ann@agency.example").build();
          System.out.println(signTraker.agents().list(byEmail).items().size());
        }
      }
    }
  }

  private static SignTrakerNewAgent ann() {
    return SignTrakerNewAgent.builder()
        .userName("ann.lee")
        .email("ann@agency.example")
        .firstName("Ann")
        .lastName("Lee")
        .cellularPhone("+15550001111")
        .paymentMode(SignTrakerPaymentMode.TERMS)
        .office(7)
        .build();
  }
}
