package io.realtysdk.examples;

import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentsClient;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The read-only half of the quick start: one page, and the first agent on it again by e-mail. */
final class QuickStartReads {
  private QuickStartReads() {}

  static int[] openToClose(OpenToCloseAgentsClient agents) {
    return found(
        agents.list().items(),
        OpenToCloseAgent::email,
        email -> {
          // A filter that is not in the provider document, but in public use.
          var query = OpenToCloseAgentQuery.builder().parameter("email", email).build();
          return agents.list(query).items().size();
        });
  }

  static int[] propertybase(PropertybaseAgentsClient agents) {
    return found(
        agents.list().items(),
        PropertybaseAgent::email,
        email -> {
          var query = PropertybaseAgentQuery.builder().search(email).build();
          return agents.list(query).items().size();
        });
  }

  static int[] signTraker(SignTrakerAgentsClient agents) {
    return found(
        agents.list().items(),
        SignTrakerAgent::email,
        email -> {
          var query = SignTrakerAgentQuery.builder().email(email).build();
          return agents.list(query).items().size();
        });
  }

  static int[] spectora(SpectoraAgentsClient agents) {
    return found(
        agents.list().items(),
        SpectoraAgent::email,
        email -> {
          var query = SpectoraAgentQuery.builder().email(email).build();
          return agents.list(query).items().size();
        });
  }

  /** How many are on the first page, and how many have the e-mail of the first that has one. */
  private static <A> int[] found(
      List<A> page, Function<A, String> email, ToIntFunction<String> countByEmail) {
    int found =
        page.stream()
            .map(email)
            .filter(Objects::nonNull)
            .findFirst()
            .map(first -> countByEmail.applyAsInt(first))
            .orElse(0);
    return new int[] {page.size(), found};
  }
}
