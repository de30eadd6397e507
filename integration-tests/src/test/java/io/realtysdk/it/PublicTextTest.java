package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
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

/** Turns every kind of object that a caller can get into text, and looks for what must not show. */
class PublicTextTest {

  /** Data of persons in the sample and in what is sent here. */
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

  @RegisterExtension final Invariants invariants = new Invariants();

  private final Set<Object> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Class<?>> types = new java.util.HashSet<>();

  @Test
  void noPublicTypeShowsAKeyOrAPerson() {
    samples().forEach(this::look);
    assertThat(seen).hasSizeGreaterThan(30);
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : exported()) {
      if (types.stream().noneMatch(type::isAssignableFrom)) {
        missing.add(type.getSimpleName());
      }
    }
    // Nothing of these can be had without an exchange of another kind; they hold no text of theirs.
    missing.removeIf(
        name -> name.endsWith("Exception") || name.startsWith("SignTrakerAgentFields"));
    assertThat(missing)
        .isSubsetOf(
            "Attempt", "RateLimit", "FieldError", "ListChange", "CallListener", "Outcome", "Kind");
  }

  private List<Object> samples() {
    List<Object> all = new ArrayList<>();
    List<CallEvent> events = new CopyOnWriteArrayList<>();
    HttpSettings.Builder settings = invariants.settings().listener(events::add).userAgent("Mine");
    SignTrakerClient.Builder builder = invariants.configure(SignTrakerClient.builder(), settings);
    SignTrakerClient client = invariants.closing(builder.build());
    invariants.server().byDefault(Answer.json(200, AgentSample.JSON));
    SignTrakerAgent agent = client.agents().get(7);
    ApiResponse<SignTrakerAgent> response = client.agents().calls().get(7).executeForResponse();
    RequestOptions options = RequestOptions.builder().header("X-Mine", "header-value-77").build();
    SignTrakerAgentQuery.Builder query =
        SignTrakerAgentQuery.builder()
            .email(AgentSample.EMAIL)
            .filter(ODataFilter.eq("LastName", "Smithfield"));
    SignTrakerAgentPatch.Builder patch =
        SignTrakerAgentPatch.builder().email(AgentSample.EMAIL).notes("gate code");
    SignTrakerNewAgent created = AgentCall.newAgent(AgentSample.EMAIL);
    all.addAll(List.of(agent, agent.office(), agent.manager(), agent.address()));
    all.addAll(List.of(agent.managerData(), agent.paymentMode(), response, options, query));
    all.addAll(List.of(query.build(), patch, patch.build(), created, client, client.agents()));
    all.addAll(List.of(agent.address().countryCode(), agent.managerData().discountLevel()));
    all.addAll(List.of(client.agents().calls(), client.agents().calls().get(7).with(options)));
    all.addAll(
        List.of(client.agents().listAll(query.build()), builder, settings.build(), settings));
    all.addAll(List.of(ApiKey.of(Invariants.KEY), RetryPolicy.defaults(), RetryPolicy.builder()));
    all.addAll(List.of(RequestOptions.builder(), ODataFilter.eq("LastName", "Smithfield")));
    all.addAll(List.of(SignTrakerNewAgent.builder().email(AgentSample.EMAIL), events));
    invariants.server().byDefault(Answer.json(200, "[" + AgentSample.JSON + "]"));
    all.add(client.agents().list());
    all.addAll(failures(client, created));
    return all;
  }

  private List<Object> failures(SignTrakerClient client, SignTrakerNewAgent created) {
    String body =
        "{\"Message\":\"ann.smith@agents.example is taken\","
            + "\"ModelState\":{\"agent.Email\":[\"ann.smith@agents.example\"]}}";
    invariants.server().byDefault(Answer.json(400, body));
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
    assertThat(text).as("%s", value.getClass()).doesNotContain(Invariants.KEY);
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
