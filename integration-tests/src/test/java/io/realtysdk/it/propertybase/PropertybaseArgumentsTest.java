package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseDeactivation;
import io.realtysdk.propertybase.PropertybaseLeadQuery;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.testkit.FakePropertybase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad arguments are rejected before any I/O, by name and without their value. */
class PropertybaseArgumentsTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  @AfterEach
  void nothingWasSent() {
    assertThat(fake.requests()).isEmpty();
  }

  private static void refused(String name, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(name + " must");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ".", "..", "a/b", "a\\b", "a?b", "a#b", "a%2Fb", "a b", "a\nb", "ä"})
  void anIdThatWouldChangeTheEndpointIsRefused(String id) {
    List<ThrowingCallable> calls =
        List.of(
            () -> agents.get(id),
            () -> agents.update(id, PropertybaseAgentPatch.builder().name("A").build()),
            () -> agents.deactivate(id),
            () -> agents.deactivate(id, PropertybaseDeactivation.builder().build()),
            () -> agents.stats(id, PropertybasePeriod.WEEK),
            () -> agents.stats(id, LocalDate.EPOCH, LocalDate.EPOCH),
            () -> agents.listLeads(id),
            () -> agents.listAllLeads(id),
            () -> agents.calls().get(id));
    calls.forEach(call -> refused("id", call));
    refused("reassignLeadsTo", () -> PropertybaseDeactivation.builder().reassignLeadsTo(id));
    refused("workspaceId", () -> PropertybaseClient.builder().workspaceId(id));
  }

  @Test
  void nullIsRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> agents.get(null)).withMessage("id");
    assertThatNullPointerException()
        .isThrownBy(() -> agents.stats("a", null))
        .withMessage("period");
  }

  @Test
  void anEndBeforeTheStartIsRefused() {
    LocalDate day = LocalDate.of(2024, 1, 31);

    refused("end", () -> agents.stats("agent_1", day, day.minusDays(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
  void aPageSizeBeyondTheDocumentedOneIsRefused(int size) {
    refused("perPage", () -> PropertybaseAgentQuery.builder().perPage(size));
    refused("perPage", () -> PropertybaseLeadQuery.builder().perPage(size));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
  void pagesCountFromOne(int page) {
    refused("page", () -> PropertybaseAgentQuery.builder().page(page));
    refused("page", () -> PropertybaseLeadQuery.builder().page(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void blankFiltersAreRefused(String blank) {
    refused("search", () -> PropertybaseAgentQuery.builder().search(blank));
    refused("teamId", () -> PropertybaseAgentQuery.builder().teamId(blank));
    refused("status", () -> PropertybaseLeadQuery.builder().status(blank));
    refused("stage", () -> PropertybaseLeadQuery.builder().stage(blank));
    refused("source", () -> PropertybaseLeadQuery.builder().source(blank));
    refused("propertyId", () -> PropertybaseLeadQuery.builder().propertyId(blank));
    refused("search", () -> PropertybaseLeadQuery.builder().search(blank));
    refused("tags", () -> PropertybaseLeadQuery.builder().tags("hot", blank));
    refused("reason", () -> PropertybaseDeactivation.builder().reason(blank));
  }

  @Test
  void tagsWithACommaAreRejected() {
    refused("tags", () -> PropertybaseLeadQuery.builder().tags("a,b"));
    refused("tags", () -> PropertybaseLeadQuery.builder().tags());
  }

  @Test
  void aNewAgentNeedsAnAddressAndAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PropertybaseNewAgent.builder().build())
        .withMessage("missing required fields: email, name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PropertybaseNewAgent.builder().email("a@b.example").name(null).build())
        .withMessage("missing required fields: name");
    refused("email", () -> PropertybaseNewAgent.builder().email(" "));
    refused("name", () -> PropertybaseNewAgent.builder().name(""));
  }

  @Test
  void anEmailAddressIsValidatedByTheService() {
    assertThatCode(() -> PropertybaseNewAgent.builder().email("not-an-address").name("X").build())
        .doesNotThrowAnyException();
  }

  @Test
  void aChangeOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PropertybaseAgentPatch.builder().build())
        .withMessageContaining("the patch");
  }

  @Test
  void aValueWithoutJsonFormIsRefusedUnseen() {
    PropertybaseAgentPatch patch =
        PropertybaseAgentPatch.builder().field("x", new Object()).build();

    assertThatIllegalArgumentException().isThrownBy(() -> agents.update("agent_1", patch));
    refused("field name", () -> PropertybaseAgentPatch.builder().field(" ", 1));
  }

  @Test
  void aKeyIsNeededAndNamed() {
    assertThatThrownBy(() -> PropertybaseClient.builder().environment(Map.of()).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("PROPERTYBASE_API_KEY");
  }

  @Test
  void theEnvironmentGivesKeyAndAddress() {
    Map<String, String> environment =
        Map.of(
            "PROPERTYBASE_API_KEY", fake.apiKey(), "PROPERTYBASE_BASE_URL", "http://127.0.0.1:1");
    try (PropertybaseClient client =
        PropertybaseClient.builder().environment(environment).build()) {
      assertThat(client).hasToString("Propertybase at http://127.0.0.1:1");
    }
    try (PropertybaseClient client =
        PropertybaseClient.builder()
            .environment(Map.of("PROPERTYBASE_API_KEY", fake.apiKey()))
            .build()) {
      assertThat(client).hasToString("Propertybase at https://api.propertybase.ai");
    }
  }

  @Test
  void noToStringShowsPersonalData() {
    String email = "ann.secret@agency.example";
    List<Object> printed =
        List.of(
            PropertybaseNewAgent.builder().email(email).name("Ann Secret").build(),
            PropertybaseAgentPatch.builder()
                .email(email)
                .commission("secret", new BigDecimal("0.0777"))
                .build(),
            PropertybaseAgentQuery.builder().search(email).build(),
            PropertybaseAgentQuery.builder().search(email),
            PropertybaseLeadQuery.builder().search(email).build(),
            PropertybaseLeadQuery.builder().search(email),
            PropertybaseDeactivation.builder().reason("secret illness").build());

    assertThat(printed)
        .allSatisfy(o -> assertThat(o.toString()).doesNotContainIgnoringCase("secret", "0777"));
    assertThat(printed.get(0)).hasToString("PropertybaseNewAgent[email, name]");
    assertThat(printed.get(2)).hasToString("PropertybaseAgentQuery[page=1, per_page=20]");
  }
}
