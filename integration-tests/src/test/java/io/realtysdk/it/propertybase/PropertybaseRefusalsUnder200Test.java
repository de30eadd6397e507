package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors under a 2xx status, and responses whose body is ignored. */
class PropertybaseRefusalsUnder200Test {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  private static Fault json(int status, String body) {
    return Fault.body(status, "application/json", body);
  }

  private static String error(String code) {
    return "{\"success\":false,\"error\":{\"code\":\"" + code + "\",\"message\":\"No\"}}";
  }

  /** Without repetition, so that a fault for one request is enough. */
  private ApiException refused() {
    return catchThrowableOfType(
        ApiException.class,
        () ->
            agents
                .calls()
                .get("agent_1")
                .with(RequestOptions.builder().maxAttempts(1).build())
                .execute());
  }

  @Test
  void anUnknownCodeUnder200ProvesNothing() {
    fake.next(json(200, error("SOMETHING_NEW")));

    ApiException e = refused();

    assertThat(e).isExactlyInstanceOf(ApiException.class);
    assertThat(e.code()).isEqualTo("SOMETHING_NEW");
    assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":false}",
        "{\"success\":false,\"data\":null}",
        "{\"success\":false,\"error\":null}",
        "{\"success\":false,\"error\":\"no\"}",
        "{\"success\":false,\"error\":[]}",
        "{\"data\":{\"id\":\"agent_1\"},\"success\":false}",
        "{\"error\":{\"message\":\"no\"}}",
      })
  void anErrorUnder200IsNeverSuccess(String body) {
    fake.next(json(200, body).times(3));

    assertThat(refused()).isExactlyInstanceOf(ApiException.class);
    assertThatThrownBy(agents::list).isExactlyInstanceOf(ApiException.class);
    assertThatThrownBy(() -> agents.deactivate("agent_1")).isExactlyInstanceOf(ApiException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":false,\"data\":{},\"error\":{\"code\":\"NOT_FOUND\"}}",
        "{\"data\":{\"leads\":[{\"id\":7}],\"id\":1},\"success\":false,\"error\":{\"code\":\"NOT_FOUND\"}}",
        "{\"data\":[[{\"a\":[]}]],\"error\":{\"code\":\"NOT_FOUND\"},\"success\":false}",
        "{\"data\":\"none\",\"error\":{\"code\":\"NOT_FOUND\"},\"success\":false}",
        "{\"data\":7,\"error\":{\"code\":\"NOT_FOUND\"},\"success\":false}",
        "{\"success\":false,\"meta\":{\"total\":null},\"error\":{\"code\":\"NOT_FOUND\"}}",
      })
  void anErrorUnder200IsReportedWhateverItsData(String body) {
    fake.next(json(200, body).times(4));

    assertThatThrownBy(() -> agents.get("agent_1")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> agents.listLeads("agent_1")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> agents.stats("agent_1", PropertybasePeriod.WEEK))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> agents.deactivate("agent_1")).isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"success\":true}",
        "{\"success\":true,\"data\":null}",
        "{\"success\":true,\"data\":[]}",
        "{\"success\":true,\"data\":{\"id\":7}}",
        "{\"success\":true,\"data\":\"done\",\"message\":\"Agent deactivated\"}",
      })
  void aDeactivationMayBeAnsweredWithAnything(String body) {
    fake.next(json(200, body), json(204, ""));

    assertThatCode(() -> agents.deactivate("agent_1")).doesNotThrowAnyException();
    assertThatCode(() -> agents.deactivate("agent_1")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":\"false\"}", "{\"success\":1}"})
  void aDeactivationIsNotAnsweredWithWhatIsNoEnvelope(String body) {
    fake.next(json(200, body));

    assertThatThrownBy(() -> agents.deactivate("agent_1"))
        .isInstanceOfSatisfying(
            ResponseFormatException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
    assertThat(fake.requests()).hasSize(1);
  }
}
