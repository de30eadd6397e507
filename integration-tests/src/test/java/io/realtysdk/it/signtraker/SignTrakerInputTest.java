package io.realtysdk.it.signtraker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.testkit.FakeSignTraker;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad arguments are refused by name, before anything is sent. */
class SignTrakerInputTest {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().strict().seed(1);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SignTrakerAgentsClient agents = fake.client().agents();

  @AfterEach
  void nothingWasSent() {
    assertThat(fake.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void anIdMustBePositive(long id) {
    SignTrakerAgentPatch patch = SignTrakerAgentPatch.builder().notes(null).build();

    assertRefused("id must be positive", () -> agents.get(id));
    assertRefused("id must be positive", () -> agents.update(id, patch));
    assertRefused("id must be positive", () -> agents.activate(id));
    assertRefused("id must be positive", () -> agents.calls().deactivate(id));
  }

  static Stream<Arguments> badQueries() {
    return Stream.of(
        query("top", q -> q.top(0)),
        query("top", q -> q.top(-1)),
        query("skip", q -> q.skip(-1)),
        query("filter", q -> q.filter(" ")),
        query("email", q -> q.email("no-address")),
        query("orderBy", q -> q.orderBy()),
        query("orderBy", q -> q.orderBy("LastName down")),
        query("orderBy", q -> q.orderBy("LastName,Id")),
        query("select", q -> q.select()),
        query("select", q -> q.select("Last Name")),
        query("select", q -> q.select("")));
  }

  private static Arguments query(String name, Consumer<SignTrakerAgentQuery.Builder> bad) {
    return Arguments.of(name, bad);
  }

  @ParameterizedTest
  @MethodSource("badQueries")
  void aBadOptionIsRefusedByItsName(String name, Consumer<SignTrakerAgentQuery.Builder> bad) {
    assertThatThrownBy(() -> bad.accept(SignTrakerAgentQuery.builder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " must");
  }

  static Stream<Arguments> badFields() {
    return Stream.of(
        field("email", b -> b.email("secret.person")),
        field("office", b -> b.office(0)),
        field("office", b -> b.office(Long.valueOf(-1))),
        field("manager", b -> b.manager(0)),
        field("manager", b -> b.manager(Long.valueOf(0))),
        field("defaultPostType", b -> b.defaultPostType(-3)),
        field("defaultPostType", b -> b.defaultPostType(Long.valueOf(0))),
        field("field name", b -> b.field(" ", 1)));
  }

  private static Arguments field(String name, Consumer<SignTrakerNewAgent.Builder> bad) {
    return Arguments.of(name, bad);
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void aBadFieldIsRefusedByItsNameWithoutShowingIt(
      String name, Consumer<SignTrakerNewAgent.Builder> bad) {
    assertThatThrownBy(() -> bad.accept(SignTrakerNewAgent.builder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " must")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Last Name", "Id eq 1 or Id", "Office//Id", "O'Hara", "1st"})
  void aFieldOfAConditionMustBeAName(String field) {
    assertRefused("field must be a name", () -> ODataFilter.eq(field, 1));
    assertRefused("field must be a name", () -> ODataFilter.contains(field, "x"));
  }

  @Test
  void aValueOfAConditionMustHaveALiteral() {
    assertRefused("value must be text, a number", () -> ODataFilter.eq("Id", new Object()));
    assertRefused("value must be a finite number", () -> ODataFilter.eq("Id", Double.NaN));
    assertThatThrownBy(() -> ODataFilter.gt("Id", null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void allThatANewAgentLacksIsToldAtOnce() {
    assertThatThrownBy(() -> SignTrakerNewAgent.builder().email(null).lastName("Lee").build())
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(
            e -> {
              String words = e.getMessage().toLowerCase(java.util.Locale.ROOT);
              assertThat(words)
                  .contains("username", "email", "firstname")
                  .contains("cellularphone", "paymentmode", "office")
                  .doesNotContain("lastname");
            });
  }

  @Test
  void aPatchMustChangeSomething() {
    assertRefused("the patch is empty", () -> SignTrakerAgentPatch.builder().build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "-a", "a-", "a/b", "a@b", "a:1", "ä"})
  void aTenantMustBeOneLabel(String subdomain) {
    assertThatThrownBy(
            () ->
                SignTrakerClient.builder()
                    .apiKey("k")
                    .environment(Map.of())
                    .subdomain(subdomain)
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("SignTraker: subdomain must");
  }

  private static void assertRefused(String words, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
