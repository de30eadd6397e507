package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden table: what may be sent again changes here, in plain sight, or not at all. */
class RepeatClassTest {

  private static final Map<String, String> GOLDEN =
      Map.of(
          "signtraker.agents.list", "GET READ",
          "signtraker.agents.get", "GET READ",
          "signtraker.agents.create", "POST ONCE",
          "signtraker.agents.update", "PATCH REPEATABLE",
          "signtraker.agents.activate", "POST REPEATABLE",
          "signtraker.agents.deactivate", "POST REPEATABLE");

  @RegisterExtension final Invariants invariants = new Invariants();

  static List<OperationCase> operations() {
    return Operations.all();
  }

  @Test
  void theCatalogueIsTheGoldenTable() {
    Map<String, String> catalogue =
        Operations.all().stream()
            .collect(Collectors.toMap(OperationCase::name, op -> op.method() + " " + op.repeat()));
    assertThat(new TreeMap<>(catalogue)).isEqualTo(new TreeMap<>(GOLDEN));
  }

  @Test
  void theCatalogueMissesNoPublicOperation() {
    Set<String> found = new TreeSet<>();
    Operations.CALLS.forEach(
        (prefix, type) -> operationsOf(type).forEach(v -> found.add(prefix + v)));
    assertThat(found).isEqualTo(new TreeSet<>(GOLDEN.keySet()));
  }

  /**
   * A body that is cut under 200 tells the three classes apart: a read goes on for all three
   * attempts, a repeatable write for two, and what must happen once is sent once.
   */
  @ParameterizedTest
  @MethodSource("operations")
  void theSdkTreatsAnOperationAsItsClassSays(OperationCase operation) {
    invariants.server().byDefault(Answer.cutBodyAt(1, operation.success()));
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    assertThat(call.operation()).isEqualTo(operation.name());
    assertThat(RepeatClass.of(call.operation())).isEqualTo(operation.repeat());
    invariants.call(call).sdkFailure();
    assertThat(invariants.server().requests())
        .hasSize(operation.pick(3, 2, 1))
        .allSatisfy(request -> assertThat(request.method()).isEqualTo(operation.method()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theCataloguesAnswerIsASuccess(OperationCase operation) {
    invariants
        .server()
        .byDefault(Answer.applyThen(invariants.ledger(), Answer.respond(operation.success())));
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    invariants.call(call).orFail();
    invariants.submit(call).await().orFail();
    assertThat(invariants.server().requests()).hasSize(2);
  }

  private static Set<String> operationsOf(Class<?> calls) {
    return Arrays.stream(calls.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() == ApiCall.class)
        .map(Method::getName)
        .collect(Collectors.toSet());
  }
}
