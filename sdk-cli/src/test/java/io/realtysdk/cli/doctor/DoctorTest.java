package io.realtysdk.cli.doctor;

import static io.realtysdk.cli.doctor.Examinations.deviating;
import static io.realtysdk.cli.doctor.Examinations.examine;
import static io.realtysdk.cli.doctor.Examinations.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.RecordedRequest;
import io.realtysdk.testkit.WriteResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the doctor says about each switch of the fakes: exactly that it is on. */
class DoctorTest {
  /** More than the largest page of any service. */
  private static final int AGENTS = 250;

  private FakeProviders fakes;

  @BeforeEach
  void start() {
    fakes = FakeProviders.start().seed(AGENTS);
  }

  @AfterEach
  void stop() {
    fakes.close();
  }

  private Map<ServiceId, FakeProvider<?>> all() {
    Map<ServiceId, FakeProvider<?>> all = new TreeMap<>();
    all.put(ServiceId.OPEN_TO_CLOSE, fakes.openToClose());
    all.put(ServiceId.PROPERTYBASE, fakes.propertybase());
    all.put(ServiceId.SIGNTRAKER, fakes.signTraker());
    all.put(ServiceId.SPECTORA, fakes.spectora());
    return all;
  }

  /** Runs the doctor against all four, each with the switch on. */
  private void eachReportsOnly(Consumer<FakeProvider<?>> change, Map<String, Verdict> expected) {
    all()
        .forEach(
            (service, fake) -> {
              change.accept(fake);
              assertThat(deviating(examine(service, fake))).as("%s", service).isEqualTo(expected);
            });
  }

  @Test
  void findsEverythingAsAssumedAtTidyFakes() {
    eachReportsOnly(fake -> {}, Map.of());
  }

  @Test
  void sendsNothingButGets() {
    all()
        .forEach(
            (service, fake) -> {
              fake.clearRequests();
              examine(service, fake);
              assertThat(fake.requests()).as("%s", service).hasSizeBetween(8, 14);
              assertThat(fake.requests()).extracting(RecordedRequest::method).containsOnly("GET");
              assertThat(fake.requests()).extracting(RecordedRequest::bodyText).containsOnly("");
              assertThat(fake.requests()).noneMatch(RecordedRequest::applied);
            });
  }

  @Test
  void reportsAPageCap() {
    eachReportsOnly(fake -> fake.pageCap(40), Map.of("page-cap", Verdict.DIFFERS));
    assertThat(finding(examine(ServiceId.SIGNTRAKER, fakes.signTraker()), "page-cap").seen())
        .isEqualTo("asked for 100, 40 came, and there are more");
  }

  @Test
  void reportsAPageCapOfOne() {
    eachReportsOnly(fake -> fake.pageCap(1), Map.of("page-cap", Verdict.DIFFERS));
  }

  @Test
  void reportsAnIgnoredFilter() {
    eachReportsOnly(FakeProvider::ignoreFilter, Map.of("email-filter", Verdict.DIFFERS));
    assertThat(finding(examine(ServiceId.SPECTORA, fakes.spectora()), "email-filter").seen())
        .isEqualTo("a random address found 200 agents");
  }

  @Test
  void reportsUntidyValuesByPathAndType() {
    for (long seed = 1; seed <= 8; seed++) {
      long current = seed;
      all()
          .forEach(
              (service, fake) -> {
                fake.untidy(current);
                AccountReport report = examine(service, fake);
                assertThat(deviating(report))
                    .as("%s, seed %d", service, current)
                    .containsEntry("schema", Verdict.DIFFERS)
                    .doesNotContainValue(Verdict.FAILED);
                Set<String> others =
                    deviating(report).keySet().stream()
                        .filter(
                            check -> !Set.of("schema", "envelope", "content-type").contains(check))
                        .collect(Collectors.toSet());
                assertThat(others).as("%s, seed %d", service, current).isEmpty();
                assertThat(report.deviations()).isNotEmpty();
              });
    }
  }

  @Test
  void reportsAnEnvelopeOfOpenToClose() {
    fakes.openToClose().enveloped();
    AccountReport report = examine(ServiceId.OPEN_TO_CLOSE, fakes.openToClose());
    assertThat(deviating(report)).isEqualTo(Map.of("envelope", Verdict.DIFFERS));
    assertThat(finding(report, "envelope").seen()).isEqualTo("the list is wrapped in {data: ...}");
  }

  @Test
  void reportsWholeAgentsInTheListOfPropertybase() {
    fakes.propertybase().wholeAgentsInLists();
    AccountReport report = examine(ServiceId.PROPERTYBASE, fakes.propertybase());
    assertThat(deviating(report)).isEqualTo(Map.of("list-fields", Verdict.DIFFERS));
  }

  @Test
  void reportsAListThatLagsBehindAChangeOfSomebodyElse() {
    all().values().forEach(fake -> fake.lag(Duration.ofHours(1)));
    fakes
        .openToClose()
        .client()
        .agents()
        .update(1, OpenToCloseAgentPatch.builder().bio("x").build());
    fakes
        .propertybase()
        .client()
        .agents()
        .update("agent_1", PropertybaseAgentPatch.builder().name("Ann Changed").build());
    fakes
        .signTraker()
        .client()
        .agents()
        .update(1, SignTrakerAgentPatch.builder().notes("x").build());
    fakes.spectora().client().agents().update("1", SpectoraAgentPatch.builder().city("x").build());
    eachReportsOnly(fake -> {}, Map.of("list-current", Verdict.DIFFERS));
  }

  @Test
  void cannotSeeWhatConcernsWritesOnly() {
    eachReportsOnly(
        fake -> fake.strict().writeResponse(WriteResponse.NO_CONTENT).lag(Duration.ofHours(1)),
        Map.of());
    fakes.propertybase().replacingUpdates();
    assertThat(deviating(examine(ServiceId.PROPERTYBASE, fakes.propertybase()))).isEmpty();
  }

  @Test
  void reportsSeveralSwitchesAtOnce() {
    eachReportsOnly(
        fake -> fake.pageCap(30).ignoreFilter(),
        Map.of("page-cap", Verdict.DIFFERS, "email-filter", Verdict.DIFFERS));
  }

  @Test
  void saysWhatAnAccountWithTooFewAgentsDoesNotShow() {
    fakes.seed(0);
    all()
        .forEach(
            (service, fake) ->
                assertThat(deviating(examine(service, fake)))
                    .as("%s", service)
                    .isEqualTo(
                        Map.of(
                            "paging", Verdict.NOT_SEEN,
                            "page-cap", Verdict.NOT_SEEN,
                            "read", Verdict.NOT_SEEN,
                            "email-filter", Verdict.NOT_SEEN,
                            "schema", Verdict.NOT_SEEN)));
    fakes.seed(25);
    eachReportsOnly(fake -> {}, Map.of("page-cap", Verdict.NOT_SEEN));
  }

  @Test
  void neverShowsAValueOfAPerson() {
    all()
        .forEach(
            (service, fake) -> {
              fake.untidy(3).ignoreFilter();
              String text = examine(service, fake).toString();
              List<String> values =
                  fake.agents().stream()
                      .flatMap(agent -> agent.values().stream())
                      .filter(value -> value instanceof String s && s.length() > 3)
                      .map(Object::toString)
                      .filter(value -> value.contains("@") || value.startsWith("+"))
                      .toList();
              assertThat(values).isNotEmpty();
              assertThat(text).doesNotContain(values).doesNotContain(fake.apiKey());
            });
  }
}
