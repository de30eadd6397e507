package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.roster.Capabilities.FieldSupport;
import io.realtysdk.roster.Capabilities.Write;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.testkit.FakeProviders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the capability documents to the code: a flag without code fails, and code without a flag.
 */
class CapabilitiesTest {
  private static FakeProviders fakes;

  @BeforeAll
  static void start() {
    fakes = FakeProviders.start().seed(3);
  }

  @AfterAll
  static void stop() {
    fakes.close();
  }

  private static List<AgentDirectory> directories() {
    return List.of(
        Directories.openToClose("acme", fakes.openToClose().client()),
        Directories.propertybase("acme", fakes.propertybase().client()),
        Directories.signTraker("acme", fakes.signTraker().client()),
        Directories.spectora("acme", fakes.spectora().client()));
  }

  private record Code(Class<?> client, Class<?> create, Class<?> update) {}

  private static final Map<ServiceId, Code> CODE =
      Map.of(
          ServiceId.OPEN_TO_CLOSE,
          new Code(
              OpenToCloseAgentsClient.class,
              OpenToCloseNewAgent.Builder.class,
              OpenToCloseAgentPatch.Builder.class),
          ServiceId.PROPERTYBASE,
          new Code(
              PropertybaseAgentsClient.class,
              PropertybaseNewAgent.Builder.class,
              PropertybaseAgentPatch.Builder.class),
          ServiceId.SIGNTRAKER,
          new Code(
              SignTrakerAgentsClient.class,
              SignTrakerNewAgent.Builder.class,
              SignTrakerAgentPatch.Builder.class),
          ServiceId.SPECTORA,
          new Code(
              SpectoraAgentsClient.class,
              SpectoraNewAgent.Builder.class,
              SpectoraAgentPatch.Builder.class));

  private static Set<String> methods(Class<?> type) {
    return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
  }

  @Test
  void everyFieldThatIsReadIsReadAndNoOther() {
    for (AgentDirectory directory : directories()) {
      AgentRecord listed = directory.list().next().records().get(0);
      AgentRecord record = directory.read(listed.ref().nativeId()).orElseThrow();
      Capabilities capabilities = directory.capabilities();
      for (Field field : Field.values()) {
        if (field == Field.LIFECYCLE) {
          continue;
        }
        assertThat(!record.values().get(field).isUnknown())
            .as(capabilities.service() + " " + field)
            .isEqualTo(capabilities.field(field).read());
      }
      assertThat(capabilities.field(Field.LIFECYCLE).read())
          .isEqualTo(record.lifecycle() != Lifecycle.PRESENT);
      assertThat(capabilities).isEqualTo(Capabilities.of(directory.account().service()));
    }
  }

  @Test
  void everyFieldThatIsWrittenHasAMethodAndNoOther() {
    CODE.forEach(
        (service, code) -> {
          Capabilities capabilities = Capabilities.of(service);
          capabilities
              .fields()
              .forEach(
                  (field, support) -> {
                    if (field == Field.LIFECYCLE) {
                      return;
                    }
                    String method = method(support);
                    assertThat(methods(code.create()).contains(method))
                        .as(service + " create " + field)
                        .isEqualTo(support.onCreate() != Write.NO);
                    assertThat(methods(code.update()).contains(method))
                        .as(service + " update " + field)
                        .isEqualTo(support.onUpdate() != Write.NO);
                  });
          capabilities
              .requiredNative()
              .forEach(
                  name ->
                      assertThat(methods(code.create()))
                          .contains(
                              name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
        });
  }

  /**
   * Returns the builder's method for a name on the wire: license_number, Office.Id, profile.phone.
   */
  private static String method(FieldSupport support) {
    String name = support.nativeName();
    int dot = name.indexOf('.');
    StringBuilder method = new StringBuilder();
    boolean upper = false;
    for (char c : (dot < 0 ? name : name.substring(0, dot)).toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        boolean first = method.isEmpty();
        method.append(first ? Character.toLowerCase(c) : upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return method.toString();
  }

  @Test
  void everyOperationThatIsOfferedHasAMethodAndNoOther() {
    CODE.forEach(
        (service, code) -> {
          Capabilities capabilities = Capabilities.of(service);
          Set<String> methods = methods(code.client());
          boolean status = capabilities.field(Field.LIFECYCLE).onUpdate() != Write.NO;
          assertThat(capabilities.operation(Action.CREATE).offered())
              .isEqualTo(methods.contains("create"));
          assertThat(capabilities.operation(Action.UPDATE).offered())
              .isEqualTo(methods.contains("update"));
          assertThat(capabilities.operation(Action.DELETE).offered())
              .as(service + " delete")
              .isEqualTo(methods.contains("delete"));
          assertThat(capabilities.operation(Action.OFFBOARD).offered())
              .as(service + " offboard")
              .isEqualTo(status || methods.contains("deactivate"));
          assertThat(capabilities.operation(Action.REACTIVATE).offered())
              .as(service + " reactivate")
              .isEqualTo(status || methods.contains("activate"));
          assertThat(capabilities.rules()).isNotEmpty();
        });
  }

  @Test
  void theListHasATotalWhereTheDocumentSaysSo() {
    for (AgentDirectory directory : directories()) {
      if (directory.capabilities().total()) {
        assertThat(directory.list().next().total()).hasValue(3);
      }
    }
    assertThat(Capabilities.of(ServiceId.PROPERTYBASE).total()).isTrue();
  }

  @Test
  void aFifthServiceHasNoDocumentHere() {
    ServiceId fifth = new ServiceId("fifth");
    assertThatThrownBy(() -> Capabilities.of(fifth))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fifth");
  }
}
