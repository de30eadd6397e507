package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UntidyFakesTest {
  private static final Set<String> RECOGNISABLE =
      Set.of("id", "Id", "email", "Email", "name", "first_name", "last_name", "FirstName");

  static Stream<FakeProvider<?>> fakes() {
    return Stream.of(
        FakeOpenToClose.extension(),
        FakeSignTraker.extension(),
        FakeSpectora.extension(),
        FakePropertybase.extension().wholeAgentsInLists());
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void thePopulationIsCompleteAndItsTrueValuesCanBeRecovered(FakeProvider<?> fake)
      throws IOException {
    try (fake) {
      fake.startOn(0).seed(130).untidy(7);

      List<Map<String, Object>> sent = FakeReader.of(fake).all();

      assertThat(sent).hasSize(130);
      Map<Recovery, Integer> counts = new EnumMap<>(Recovery.class);
      for (int i = 0; i < sent.size(); i++) {
        Map<String, Object> truth = fake.agents().get(i);
        for (Map.Entry<String, Object> member : sent.get(i).entrySet()) {
          if (truth.containsKey(member.getKey())) {
            Recovery recovery = Recovery.of(member.getValue(), truth.get(member.getKey()));
            assertThat(recovery).as("%s", member).isNotEqualTo(Recovery.WRONG);
            if (RECOGNISABLE.contains(member.getKey())) {
              assertThat(recovery).isNotEqualTo(Recovery.LOST);
            }
            counts.merge(recovery, 1, Integer::sum);
          }
        }
      }
      assertThat(counts).containsKeys(Recovery.EXACT, Recovery.RECOVERED, Recovery.LOST);
      assertThat(counts.get(Recovery.LOST)).isLessThan(counts.get(Recovery.RECOVERED));
    }
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void everyRecordDeviates(FakeProvider<?> fake) throws IOException {
    try (fake) {
      fake.startOn(0).seed(130);
      List<Map<String, Object>> tidy = FakeReader.of(fake).all();

      fake.untidy(7);

      List<Map<String, Object>> untidy = FakeReader.of(fake).all();
      for (int i = 0; i < tidy.size(); i++) {
        assertThat(untidy.get(i)).isNotEqualTo(tidy.get(i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(FakeProvider<?> fake) throws IOException {
    try (fake) {
      fake.startOn(0).seed(60).untidy(7);
      FakeReader reader = FakeReader.of(fake);
      String first = reader.firstPage().body();

      assertThat(fake.untidy(7)).isSameAs(fake);
      assertThat(reader.firstPage().body()).isEqualTo(first);
      fake.untidy(8);
      assertThat(reader.firstPage().body()).isNotEqualTo(first);
    }
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void documentsStartWithAByteOrderMarkOrAreLabelledAsHtmlForSomeSeeds(FakeProvider<?> fake)
      throws IOException {
    try (fake) {
      fake.startOn(0).seed(3);
      Set<String> seen = new HashSet<>();
      for (int seed = 0; seed < 30; seed++) {
        fake.untidy(seed);
        HttpResponse<String> response = FakeReader.of(fake).firstPage();
        seen.add(response.body().startsWith("\uFEFF") ? "mark" : "no mark");
        seen.add(response.headers().firstValue("Content-Type").orElseThrow());
        assertThat(FakeReader.records(response.body())).hasSize(3);
      }
      assertThat(seen)
          .containsExactlyInAnyOrder(
              "mark", "no mark", "application/json; charset=utf-8", "text/html; charset=utf-8");
    }
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void aPageOfOneIsSentAsTheRecordItselfForSomeSeeds(FakeProvider<?> fake) throws IOException {
    try (fake) {
      fake.startOn(0).seed(1);
      int singles = 0;
      for (int seed = 0; seed < 30; seed++) {
        fake.untidy(seed);
        String body = FakeReader.of(fake).firstPage().body();
        singles += FakeReader.data(body) instanceof List ? 0 : 1;
        assertThat(FakeReader.records(body)).hasSize(1);
      }
      assertThat(singles).isBetween(3, 20);
    }
  }

  @Test
  void envelopesLoseTheirMetadataAndLinksBecomeObjects() throws IOException {
    try (FakePropertybase propertybase = FakePropertybase.start().seed(130);
        FakeSpectora spectora = FakeSpectora.start().seed(130)) {
      StringBuilder sent = new StringBuilder();
      for (int seed = 0; seed < 20; seed++) {
        sent.append(FakeReader.of(propertybase.untidy(seed)).firstPage().body());
        sent.append(FakeReader.of(spectora.untidy(seed)).firstPage().body());
      }
      assertThat(sent)
          .contains("\"meta\":[]", "\"meta\":{\"page\"", "\"meta\":{\"pagination\"")
          .contains("\"next\":{\"href\":\"/v1/agents?", "\"next\":\"/v1/agents?")
          .contains("\"next\":{\"href\":\"http://127.0.0.1:", "\"next\":\"http://127.0.0.1:")
          .containsPattern("\"id\":\"?\\d+\"?,\"attributes\"")
          .containsPattern("\"id\":\"?\\d+\"?,\"type\":\"connection\",\"attributes\"");
    }
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void pagesAreCappedWithoutAWord(FakeProvider<?> fake) throws IOException {
    try (fake) {
      fake.startOn(0).seed(130).pageCap(50);

      List<List<Map<String, Object>>> pages = FakeReader.of(fake).pages();

      assertThat(pages).extracting(List::size).containsExactly(50, 50, 30, 0);
      assertThat(FakeReader.of(fake).firstPage().body()).doesNotContain("\"per_page\":50");
      assertThat(fake.agents()).hasSize(130);
    }
  }
}
