package io.realtysdk.it.retry;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.IdempotencyClass;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.Operations;
import io.realtysdk.it.support.operations.Service;
import io.realtysdk.it.support.operations.SpectoraOperations;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
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

/** The expected idempotency class of every operation; a change of one must change this table. */
class IdempotencyTest {

  private static final String FORM = "multipart/form-data; boundary=";

  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          entry("opentoclose.agents.list", "GET SAFE"),
          entry("opentoclose.agents.get", "GET SAFE"),
          entry("opentoclose.agents.create", "POST NOT_IDEMPOTENT"),
          entry("opentoclose.agents.update", "PUT IDEMPOTENT"),
          entry("opentoclose.agents.delete", "DELETE IDEMPOTENT"),
          entry("propertybase.agents.list", "GET SAFE"),
          entry("propertybase.agents.get", "GET SAFE"),
          entry("propertybase.agents.create", "POST NOT_IDEMPOTENT"),
          entry("propertybase.agents.update", "PUT IDEMPOTENT"),
          entry("propertybase.agents.deactivate", "POST NOT_IDEMPOTENT"),
          entry("propertybase.agents.stats", "GET SAFE"),
          entry("propertybase.agents.leads", "GET SAFE"),
          entry("signtraker.agents.list", "GET SAFE"),
          entry("signtraker.agents.get", "GET SAFE"),
          entry("signtraker.agents.create", "POST NOT_IDEMPOTENT"),
          entry("signtraker.agents.update", "PATCH IDEMPOTENT"),
          entry("signtraker.agents.activate", "POST IDEMPOTENT"),
          entry("signtraker.agents.deactivate", "POST IDEMPOTENT"),
          entry("spectora.agents.list", "GET SAFE"),
          entry("spectora.agents.get", "GET SAFE"),
          entry("spectora.agents.create", "POST NOT_IDEMPOTENT"),
          entry("spectora.agents.update", "PATCH IDEMPOTENT"));

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static List<OperationCase<?>> operations() {
    return Operations.inEveryVariant();
  }

  static List<? extends OperationCase<?>> uploads() {
    return SpectoraOperations.UPLOADS;
  }

  static Stream<Arguments> oddSuccesses() {
    return Operations.inEveryVariant().stream()
        .flatMap(
            operation ->
                Stream.of("", "null", "{}", "[]")
                    .filter(body -> !operation.rejects(body))
                    .map(body -> Arguments.of(operation, body)));
  }

  @Test
  void theListOfOperationsIsTheExpectedTable() {
    Map<String, String> listed =
        Operations.all().stream()
            .collect(
                Collectors.toMap(OperationCase::name, op -> op.method() + " " + op.idempotency()));
    assertThat(new TreeMap<>(listed)).isNotEmpty().isEqualTo(new TreeMap<>(EXPECTED));
  }

  @Test
  void theListContainsEveryPublicOperation() {
    Set<String> found = new TreeSet<>();
    for (Service<?> service : Operations.SERVICES) {
      operationsOf(service.calls()).forEach(verb -> found.add(service + ".agents." + verb));
    }
    assertThat(found).isEqualTo(new TreeSet<>(EXPECTED.keySet()));
  }

  /**
   * A truncated body under 200 distinguishes the three classes: a safe operation is attempted three
   * times, an idempotent one twice, any other once.
   */
  @ParameterizedTest
  @MethodSource("operations")
  void theSdkRetriesAnOperationAccordingToItsClass(OperationCase<?> operation) {
    invariants.server().byDefault(Script.cutBodyAt(1, operation.success()));
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    assertThat(call.operation()).isEqualTo(operation.name());
    assertThat(IdempotencyClass.of(call.operation())).isEqualTo(operation.idempotency());
    invariants.call(call).sdkFailure();
    assertThat(invariants.server().requests())
        .hasSize(operation.pick(3, 2, 1))
        .allSatisfy(request -> assertThat(request.method()).isEqualTo(operation.method()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theSampleResponseIsASuccess(OperationCase<?> operation) {
    invariants
        .server()
        .byDefault(Script.applyThen(invariants.ledger(), Script.respond(operation.success())));
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    invariants.call(call).orFail();
    invariants.submit(call).await().orFail();
    assertThat(invariants.server().requests()).hasSize(2);
  }

  /** Completes the matrix's rows about unusual bodies: the operations that accept them. */
  @ParameterizedTest
  @MethodSource("oddSuccesses")
  void aBodyThatAnOperationAcceptsIsASuccess(OperationCase<?> operation, String body) {
    invariants.server().byDefault(Script.applyThen(invariants.ledger(), Script.json(200, body)));
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    invariants.call(call).orFail();
    invariants.submit(call).await().orFail();
  }

  @ParameterizedTest
  @MethodSource("uploads")
  void anImageIsSentInACompleteFormAtEachAttempt(OperationCase<?> operation) {
    invariants.server().byDefault(Script.status(429));
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
   * The request was applied, the response was lost, and the retry is answered 404: a success for
   * DELETE, and for no other method.
   */
  @ParameterizedTest
  @MethodSource("operations")
  void onlyARetriedDeleteTreatsNotFoundAsSuccess(OperationCase<?> operation) {
    for (ExecutionMode mode : ExecutionMode.values()) {
      invariants.server().enqueue(Script.applyThen(invariants.ledger(), Script.close()));
      invariants.server().byDefault(Script.status(404));
      ApiCall<?> call = operation.prepare(invariants, invariants.settings());
      CallRecord<?> record = mode.run(invariants, call);
      if (operation.method().equals("DELETE")) {
        record.orFail();
      } else if (operation.idempotency() == IdempotencyClass.NOT_IDEMPOTENT) {
        assertThat(record.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.UNKNOWN);
      } else {
        assertThat(record.failedWith(NotFoundException.class).attempts()).hasSize(2);
      }
    }
    assertThat(invariants.server().requests()).hasSize(2 * operation.pick(2, 2, 1));
  }

  /** The form without its boundary, which differs for each request. */
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

  /** {@code listLeads} is the operation {@code leads}. */
  private static String operationName(String method) {
    return method.matches("list[A-Z].*")
        ? method.substring(4, 5).toLowerCase(Locale.ROOT) + method.substring(5)
        : method;
  }
}
