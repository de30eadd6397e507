package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentStatus;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenToCloseInputTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  @AfterEach
  void nothingWasSent() {
    assertThat(fake.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void anIdMustBePositive(long id) {
    OpenToCloseAgentPatch patch = OpenToCloseAgentPatch.builder().bio(null).build();

    assertRefused("id must be positive", () -> agents.get(id));
    assertRefused("id must be positive", () -> agents.update(id, patch));
    assertRefused("id must be positive", () -> agents.delete(id));
    assertRefused("id must be positive", () -> agents.calls().delete(id));
  }

  static Stream<Arguments> badQueries() {
    return Stream.of(
        query("limit", q -> q.limit(0)),
        query("limit", q -> q.limit(-1)),
        query("limit", q -> q.limit(101)),
        query("limit", q -> q.limit(Integer.MAX_VALUE)),
        query("offset", q -> q.offset(-1)),
        query("status", q -> q.status(" ")),
        query("status", q -> q.status(OpenToCloseAgentStatus.of(""))),
        query("teamId", q -> q.teamId(0)),
        query("sort", q -> q.sort("")),
        query("parameter name", q -> q.parameter(" ", "x")),
        query("parameter must not be limit", q -> q.parameter("limit", "500")),
        query("parameter must not be offset", q -> q.parameter("offset", "1")),
        query("parameter must not be status", q -> q.parameter("status", "Active")),
        query("parameter must not be team_id", q -> q.parameter("team_id", "5")),
        query("parameter must not be sort", q -> q.parameter("sort", "name")),
        query("parameter must not be api_token", q -> q.parameter("api_token", "x")),
        query("parameter must not be API_Token", q -> q.parameter("API_Token", "x")));
  }

  private static Arguments query(String words, Consumer<OpenToCloseAgentQuery.Builder> bad) {
    return Arguments.of(words, bad);
  }

  @ParameterizedTest
  @MethodSource("badQueries")
  void aBadParameterIsRefusedByItsName(String words, Consumer<OpenToCloseAgentQuery.Builder> bad) {
    assertRefused(words, () -> bad.accept(OpenToCloseAgentQuery.builder()));
  }

  static Stream<Arguments> badFields() {
    return Stream.of(
        field("name", b -> b.name("")),
        field("firstName", b -> b.firstName(" ")),
        field("lastName", b -> b.lastName("\t")),
        field("email", b -> b.email("")),
        field("email", b -> b.email("secret.person")),
        field("email", b -> b.email("@")),
        field("phone", b -> b.phone(" ")),
        field("licenseNumber", b -> b.licenseNumber("")),
        field("teamId", b -> b.teamId(0)),
        field("teamId", b -> b.teamId(Long.valueOf(-3))),
        field("status", b -> b.status("")),
        field("status", b -> b.status(OpenToCloseAgentStatus.of(" ").value())),
        field("mentorId", b -> b.mentorId(-1)),
        field("mentorId", b -> b.mentorId(Long.valueOf(0))),
        field("field name", b -> b.field("", 1)));
  }

  private static Arguments field(String argument, Consumer<OpenToCloseNewAgent.Builder> bad) {
    return Arguments.of(argument, bad);
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void aBadFieldIsRefusedByItsNameWithoutShowingIt(
      String argument, Consumer<OpenToCloseNewAgent.Builder> bad) {
    assertThatThrownBy(() -> bad.accept(OpenToCloseNewAgent.builder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(argument + " must")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aListWithoutATextIsRefused() {
    List<String> holes = new ArrayList<>(Arrays.asList("a", null));

    assertThatThrownBy(() -> OpenToCloseNewAgent.builder().specialties(holes))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void aListIsCopied() {
    List<String> names = new ArrayList<>(List.of("a"));
    OpenToCloseNewAgent.Builder builder =
        OpenToCloseNewAgent.builder().name("Ann").specialties(names);
    OpenToCloseNewAgent agent = builder.build();
    names.clear();
    builder.bio("later");

    assertThat(fake.client().agents().create(agent).specialties()).containsExactly("a");
    assertThat(fake.requests().get(0).bodyText()).doesNotContain("later");
    fake.clearRequests();
  }

  @Test
  void aNewAgentNeedsSomethingToKnowItBy() {
    String words = "at least one of email, phone, name, first_name, last_name";

    assertRefused(words, () -> OpenToCloseNewAgent.builder().build());
    assertRefused(words, () -> OpenToCloseNewAgent.builder().bio("x").teamId(5).build());
    assertRefused(words, () -> OpenToCloseNewAgent.builder().name(null).phone(null).build());
    assertRefused(
        "has a setter of its own", () -> OpenToCloseNewAgent.builder().field("name", "Ann"));
    assertThat(OpenToCloseNewAgent.builder().phone("+1").build()).isNotNull();
    assertThat(OpenToCloseNewAgent.builder().lastName("Lee").build()).isNotNull();
  }

  @Test
  void aPatchMustChangeSomething() {
    assertRefused("the patch is empty", () -> OpenToCloseAgentPatch.builder().build());
  }

  @Test
  void aValueWithoutJsonFormIsRefused() {
    OpenToCloseNewAgent agent =
        OpenToCloseNewAgent.builder().name("Ann").field("x", new Object()).build();

    assertRefused("cannot be serialized", () -> agents.create(agent));
  }

  private static void assertRefused(String words, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
