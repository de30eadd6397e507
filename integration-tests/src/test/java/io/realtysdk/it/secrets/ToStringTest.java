package io.realtysdk.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.HttpProxy;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.ListChange;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.SampleAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerManagerData;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls toString() on every kind of public object, and searches for secrets and personal data. */
class ToStringTest {

  /** The personal data of the sample and of what is sent here. */
  private static final List<String> PERSONAL =
      List.of(
          "ann.smith",
          "Annabelle",
          "Smithfield",
          "Quill",
          "555-0143",
          "SL-3382914",
          "Lakeshore",
          "Zebra",
          "gate code",
          "60201",
          "second@",
          "header-value-77");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private final Set<Object> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Class<?>> types = new java.util.HashSet<>();

  @Test
  void noPublicTypeShowsAKeyOrPersonalData() {
    samples().forEach(this::look);
    assertThat(seen).hasSizeGreaterThan(30);
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : exported()) {
      if (types.stream().noneMatch(type::isAssignableFrom)) {
        missing.add(type.getSimpleName());
      }
    }
    // These need another kind of exchange; they hold no text of their own.
    missing.removeIf(
        name -> name.endsWith("Exception") || name.startsWith("SignTrakerAgentFields"));
    assertThat(missing)
        .isSubsetOf(
            "Attempt",
            "AttemptStart",
            "CallListener",
            "CallObservation",
            "CallStart",
            "FailureReason",
            "FieldError",
            "HttpProxy",
            "Kind",
            "ListChange",
            "NotRetriedReason",
            "Outcome",
            "PageCursor",
            "RateLimit",
            "RawRequest",
            "RetryEvent",
            "SchemaDeviation",
            "Scope");
  }

  private List<Object> samples() {
    List<Object> all = new ArrayList<>();
    List<CallEvent> events = new CopyOnWriteArrayList<>();
    HttpSettings.Builder settings = invariants.settings().listener(events::add).userAgent("Mine");
    SignTrakerClient.Builder builder = invariants.configure(SignTrakerClient.builder(), settings);
    SignTrakerClient client = invariants.closing(builder.build());
    invariants.server().byDefault(Script.json(200, SampleAgent.JSON));
    SignTrakerAgent agent = client.agents().get(7);
    ApiResponse<SignTrakerAgent> response = client.agents().calls().get(7).executeForResponse();
    RequestOptions options = RequestOptions.builder().header("X-Mine", "header-value-77").build();
    SignTrakerAgentQuery.Builder query =
        SignTrakerAgentQuery.builder()
            .email(SampleAgent.EMAIL)
            .filter(ODataFilter.eq("LastName", "Smithfield"));
    SignTrakerAgentPatch.Builder patch =
        SignTrakerAgentPatch.builder().email(SampleAgent.EMAIL).notes("gate code");
    SignTrakerNewAgent created = SignTrakerOperations.newAgent(SampleAgent.EMAIL);
    all.addAll(List.of(agent, agent.office(), agent.manager(), agent.address()));
    all.addAll(List.of(agent.managerData(), agent.paymentMode(), response, options, query));
    all.addAll(List.of(query.build(), patch, patch.build(), created, client, client.agents()));
    all.addAll(List.of(agent.address().countryCode(), agent.managerData().discountLevel()));
    all.addAll(List.of(client.agents().calls(), client.agents().calls().get(7).with(options)));
    all.addAll(
        List.of(client.agents().listAll(query.build()), builder, settings.build(), settings));
    all.addAll(
        List.of(ApiKey.of(ClientInvariants.KEY), RetryPolicy.defaults(), RetryPolicy.builder()));
    all.add(HttpProxy.of("localhost", 1).withCredentials("ann.smith", ClientInvariants.KEY));
    all.add(new ListChange("SignTraker", "signtraker.agents.list"));
    all.add(SignTrakerManagerData.builder());
    all.addAll(List.of(RequestOptions.builder(), ODataFilter.eq("LastName", "Smithfield")));
    all.addAll(List.of(SignTrakerNewAgent.builder().email(SampleAgent.EMAIL), events));
    invariants.server().byDefault(Script.json(200, "[" + SampleAgent.JSON + "]"));
    all.add(client.agents().list());
    all.addAll(failures(client, created));
    return all;
  }

  private List<Object> failures(SignTrakerClient client, SignTrakerNewAgent created) {
    String body =
        "{\"Message\":\"ann.smith@agents.example is taken\","
            + "\"ModelState\":{\"agent.Email\":[\"ann.smith@agents.example\"]}}";
    invariants.server().byDefault(Script.json(400, body));
    ApiException failure =
        invariants.call(client.agents().calls().create(created)).failedWith(ApiException.class);
    FailureContext context =
        new FailureContext(
            failure.provider(),
            failure.operation(),
            failure.outcome(),
            failure.attempts(),
            failure.elapsed(),
            failure.notRetriedReason());
    ErrorDetails details =
        new ErrorDetails(
            400,
            "c",
            "r",
            "ann.smith",
            failure.fieldErrors(),
            null,
            null,
            Map.of("a", "60201"),
            failure.body());
    return List.of(
        failure, failure.attempts(), failure.fieldErrors(), failure.outcome(), context, details);
  }

  private void look(Object value) {
    if (value instanceof Collection<?> several) {
      several.forEach(this::look);
      return;
    }
    seen.add(value);
    types.add(value.getClass());
    String text = value.toString();
    assertThat(text).as("%s", value.getClass()).doesNotContain(ClientInvariants.KEY);
    PERSONAL.forEach(
        personal -> assertThat(text).as("%s", value.getClass()).doesNotContain(personal));
  }

  private static Set<Class<?>> exported() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.realtysdk.core", "io.realtysdk.signtraker")
            .stream()
            .filter(type -> !type.getPackageName().contains(".internal"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getName().contains("package-info"))
            .map(JavaClass::reflect)
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .collect(Collectors.toSet());
  }
}
