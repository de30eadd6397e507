package io.realtysdk.examples;

import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import java.util.Objects;

/** Absent, null and a value are three things: the rest stays, null clears, a value is set. */
public class PartialUpdate {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(3);
        SignTrakerClient signTraker = fake.client()) {
      SignTrakerAgent before =
          signTraker
              .agents()
              .update(2, SignTrakerAgentPatch.builder().notes("Call after five").build());
      System.out.println(before.notes());

      SignTrakerAgent after =
          signTraker
              .agents()
              .update(
                  2,
                  SignTrakerAgentPatch.builder().notes(null).officePhone("+15550002222").build());
      System.out.println(after.notes() + " " + after.officePhone());
      System.out.println(Objects.equals(after.lastName(), before.lastName()));

      // Exactly what was sent:
      System.out.println(fake.requests().get(1).bodyText());
    }
  }
}
