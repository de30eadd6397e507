package io.realtysdk.it;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden table: what may be sent again changes here, in plain sight, or not at all. */
class RepeatClassTest {

  private static final String FORM = "multipart/form-data; boundary=";

  private static final Map<String, String> GOLDEN =
      Map.ofEntries(
          entry("opentoclose.agents.list", "GET READ"),
          entry("opentoclose.agents.get", "GET READ"),
          entry("opentoclose.agents.create", "POST ONCE"),
          entry("opentoclose.agents.update", "PUT REPEATABLE"),
          entry("opentoclose.agents.delete", "DELETE REPEATABLE"),
          entry("propertybase.agents.list", "GET READ"),
          entry("propertybase.agents.get", "GET READ"),
          entry("propertybase.agents.create", "POST ONCE"),
          entry("propertybase.agents.update", "PUT REPEATABLE"),
          entry("propertybase.agents.deactivate", "POST ONCE"),
          entry("propertybase.agents.stats", "GET READ"),
          entry("propertybase.agents.leads", "GET READ"),
          entry("signtraker.agents.list", "GET READ"),
          entry("signtraker.agents.get", "GET READ"),
          entry("signtraker.agents.create", "POST ONCE"),
          entry("signtraker.agents.update", "PATCH REPEATABLE"),
          entry("signtraker.agents.activate", "POST REPEATABLE"),
          entry("signtraker.agents.deactivate", "POST REPEATABLE"),
          entry("spectora.agents.list", "GET READ"),
          entry("spectora.agents.get", "GET READ"),
          entry("spectora.agents.create", "POST ONCE"),
          entry("spectora.agents.update", "PATCH REPEATABLE"));

  @RegisterExtension final Invariants invariants = new Invariants();

  static List<OperationCase> operations() {
    return Operations.inEveryManner();
  }

  static List<OperationCase> uploads() {
    return SpectoraOperations.UPLOADS;
  }

  static Stream<Arguments> oddSuccesses() {
    return Operations.inEveryManner().stream()
        .flatMap(
            operation ->
                Stream.of("", "null", "{}", "[]")
                    .filter(body -> !operation.refuses(body))
                    .map(body -> Arguments.of(operation, body)));
  }

  @Test
  void theCatalogueIsTheGoldenTable() {
    Map<String, String> catalogue =
        Operations.all().stream()
            .collect(Collectors.toMap(OperationCase::name, op -> op.method() + " " + op.repeat()));
    assertThat(new TreeMap<>(catalogue)).isEqualTo(new TreeMap<>(GOLDEN)).hasSize(22);
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

  /** The other half of the matrix's rows about odd bodies. */
  @ParameterizedTest
  @MethodSource("oddSuccesses")
  void whatAnOperationTakesForASuccessIsOne(OperationCase operation, String body) {
    invariants.server().byDefault(Answer.applyThen(invariants.ledger(), Answer.json(200, body)));
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    invariants.call(call).orFail();
    invariants.submit(call).await().orFail();
  }

  @ParameterizedTest
  @MethodSource("uploads")
  void aPictureIsSentInAFormThatIsWholeEachTime(OperationCase operation) {
    invariants.server().byDefault(Answer.status(429));
    invariants.call(operation.prepare(invariants, invariants.settings())).sdkFailure();
    List<ReceivedRequest> requests = invariants.server().requests();
    assertThat(requests)
        .hasSize(3)
        .allMatch(ReceivedRequest::bodyComplete)
        .allSatisfy(
            request -> {
              assertThat(form(request)).contains("GIF89a").isEqualTo(form(requests.get(0)));
            });
  }

  /**
   * Applied, but the answer was lost, and the record is gone when it is asked for again: for a
   * DELETE that is what it wanted; nothing else may take "not found" for a success.
   */
  @ParameterizedTest
  @MethodSource("operations")
  void onlyADeleteTakesItsOwnFootprintForASuccess(OperationCase operation) {
    for (Way way : Way.values()) {
      invariants.server().enqueue(Answer.applyThen(invariants.ledger(), Answer.close()));
      invariants.server().byDefault(Answer.status(404));
      ApiCall<?> call = operation.prepare(invariants, invariants.settings());
      CallRecord<?> record = way.run(invariants, call);
      if (operation.method().equals("DELETE")) {
        record.orFail();
      } else if (operation.repeat() == RepeatClass.ONCE) {
        assertThat(record.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.UNKNOWN);
      } else {
        assertThat(record.failedWith(NotFoundException.class).attempts()).hasSize(2);
      }
    }
    assertThat(invariants.server().requests()).hasSize(2 * operation.pick(2, 2, 1));
  }

  /** The form without its boundary, which is another one each time. */
  private static String form(ReceivedRequest request) {
    String type = request.header("Content-Type").orElseThrow();
    assertThat(type).startsWith(FORM);
    return request.bodyText().replace(type.substring(FORM.length()), "boundary");
  }

  private static Set<String> operationsOf(Class<?> calls) {
    return Arrays.stream(calls.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() == ApiCall.class)
        .map(method -> operationName(method.getName()))
        .collect(Collectors.toSet());
  }

  /** {@code listLeads} is the operation {@code leads}: only the list of agents needs no noun. */
  private static String operationName(String method) {
    return method.matches("list[A-Z].*")
        ? method.substring(4, 5).toLowerCase(Locale.ROOT) + method.substring(5)
        : method;
  }
}
