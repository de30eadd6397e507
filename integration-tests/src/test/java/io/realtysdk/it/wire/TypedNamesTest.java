package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraNewAgent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that has a setter of its own is not taken as any other. */
class TypedNamesTest {

  private static void assertRefused(String name, List<Consumer<String>> fields) {
    for (Consumer<String> field : fields) {
      assertThatThrownBy(() -> field.accept(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "first_name",
        "last_name",
        "email",
        "phone",
        "license_number",
        "team_id",
        "status",
        "hire_date",
        "commission_rate",
        "specialties",
        "bio",
        "role",
        "mentor_id",
        "active",
        "brokerage"
      })
  void namesOfOpenToClose(String name) {
    assertRefused(
        name,
        List.of(
            n -> OpenToCloseNewAgent.builder().field(n, 1),
            n -> OpenToCloseAgentPatch.builder().field(n, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "name", "role", "team_id", "commission"})
  void namesOfPropertybase(String name) {
    assertRefused(
        name,
        List.of(
            n -> PropertybaseNewAgent.builder().field(n, 1),
            n -> PropertybaseAgentPatch.builder().field(n, 1)));
  }

  @Test
  void theProfileIsANameOfPropertybasesUpdate() {
    assertRefused("profile", List.of(n -> PropertybaseAgentPatch.builder().field(n, 1)));
  }

  static Stream<String> namesOfSignTraker() {
    return Stream.of(
        ("UserName Email EmailConfirmed FirstName LastName IsInactive IsLocked CcEmail"
                + " InvitationSent Office Manager Address OfficePhone CellularPhone PaymentMode"
                + " BasicInstallPrice BrokerId DefaultPostType Notes ReceiveMarketingEmails"
                + " TermsAccepted EnableSubscription SubscriptionPrice ManagerData")
            .split(" "));
  }

  @ParameterizedTest
  @MethodSource
  void namesOfSignTraker(String name) {
    assertRefused(
        name,
        List.of(
            n -> SignTrakerNewAgent.builder().field(n, 1),
            n -> SignTrakerAgentPatch.builder().field(n, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first_name",
        "last_name",
        "phone",
        "agency_name",
        "agency_id",
        "agent_team_id",
        "city",
        "state",
        "tags",
        "image"
      })
  void namesOfSpectora(String name) {
    assertRefused(
        name,
        List.of(
            n -> SpectoraNewAgent.builder().field(n, 1),
            n -> SpectoraAgentPatch.builder().field(n, 1)));
  }

  /** On the other type there is no such setter. */
  @ParameterizedTest
  @ValueSource(strings = {"profile", "IsManager", "email"})
  void namesOfOneTypeOnly(String name) {
    assertRefused(
        name,
        List.of(
            switch (name) {
              case "profile" -> n -> PropertybaseAgentPatch.builder().field(n, 1);
              case "IsManager" -> n -> SignTrakerNewAgent.builder().field(n, 1);
              default -> n -> SpectoraNewAgent.builder().field(n, 1);
            }));
  }
}
