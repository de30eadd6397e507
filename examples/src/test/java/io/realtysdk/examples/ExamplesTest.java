package io.realtysdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example, and holds it to what its comments promise. */
class ExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/io/realtysdk/examples");

  /** The testkit runs what it calls, in a process of its own. */
  private static final String RUNS_UNTIL_STOPPED = "ServeFakes";

  private static final Set<String> NO_PROGRAMS =
      Set.of("package-info", "QuickStartReads", "QuickStartWrites", RUNS_UNTIL_STOPPED);

  static List<String> names() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !NO_PROGRAMS.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized String run(String name, String... args) throws Exception {
    PrintStream original = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Class.forName("io.realtysdk.examples." + name)
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      System.setOut(original);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExampleRunsAndSaysSomething(String name) throws Exception {
    assertThat(run(name, arguments(name))).isNotBlank();
  }

  private static String[] arguments(String name) throws IOException {
    return name.equals("SpectoraTour") ? new String[] {png().toString()} : new String[0];
  }

  /** The smallest file that is a PNG by its name and by its content. */
  private static Path png() throws IOException {
    Path file = Files.createTempFile("portrait", ".png");
    file.toFile().deleteOnExit();
    return Files.write(
        file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0});
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExampleFitsOnAPage(String name) throws IOException {
    // The programs that were given have a package line more, and one of them was longer before.
    int longest = name.equals("PropertybaseTour") ? 83 : 80;
    assertThat(Files.readAllLines(SOURCES.resolve(name + ".java")))
        .hasSizeLessThanOrEqualTo(longest);
  }

  @Test
  void theListIsReadWhole() throws Exception {
    assertThat(run("ListEverything")).contains("450 agents");
  }

  @Test
  void pagesAreFetchedOneByOne() throws Exception {
    assertThat(run("PageByHand"))
        .containsSubsequence("page of 50", "page of 50", "page of 20", "page of 0")
        .contains("continued at 51");
  }

  @Test
  void otherEndpointsAreReachedThroughRawRequests() throws Exception {
    assertThat(run("AnyEndpoint"))
        .containsSubsequence("North", "North", "8", "signtraker.request REJECTED");
  }

  @Test
  void untidyServicesLoseNothing() throws Exception {
    assertThat(run("LiveData").lines())
        .startsWith("130", "80", "true", "2", "RETRY_AFTER_TOO_LONG")
        .last()
        .asString()
        .contains("cannot decode response", "expected, but", "found at");
  }

  @Test
  void missingFieldsAreNamedAtOnce() throws Exception {
    assertThat(run("CreateAgent"))
        .contains(
            "missing required fields: email, lastName, cellularPhone, paymentMode, office",
            "Ann ACH");
  }

  @Test
  void nullClearsAndTheRestStays() throws Exception {
    assertThat(run("PartialUpdate"))
        .contains("null +15550002222", "true", "{\"Notes\":null,\"OfficePhone\":\"+15550002222\"}");
  }

  @Test
  void errorsSayWhatBecameOfTheRequest() throws Exception {
    assertThat(run("HandleErrors"))
        .contains("400 REJECTED", "HTTP 401", "NetworkException UNKNOWN\n1\n");
  }

  @Test
  void cancelledCallsEnd() throws Exception {
    assertThat(run("AsynchronousCalls"))
        .contains("of 100 are active", "too slow", "cancelled: true");
  }

  @Test
  void optionsHoldForOneCall() throws Exception {
    assertThat(run("PerCallOptions")).contains("not retried: 1 attempt, UNKNOWN\n1\n");
  }

  @Test
  void metricsCountAttemptsAndCalls() throws Exception {
    assertThat(run("MetricsListener"))
        .contains(
            "signtraker.agents.get ATTEMPT SERVICE_UNAVAILABLE 1",
            "signtraker.agents.get CALL ok 2");
  }

  @Test
  void tenantsDoNotMix() throws Exception {
    assertThat(run("TwoTenants")).isEqualTo("2\n5\n");
  }

  @Test
  void theRosterPlansAndLeavesTheRestToPeople() throws Exception {
    assertThat(run("RosterPlan"))
        .contains("p-4 Nadia Okafor", "invite", "PaymentMode Terms", "UserName nadia.okafor")
        .contains("phone +15550000002 → +15550009977")
        .contains("cannot take a record out of use through its API", "(manual 1)")
        .contains("disputed 1:", "and p-1: two records in one account");
  }

  @Test
  void theQuickStartDoesItsRoundInAllFour() throws Exception {
    assertThat(run("QuickStart").lines().skip(1))
        .satisfiesExactly(
            row ->
                assertThat(row).matches("Open To Close +stand-in +25 +1 +id 26 +On Leave +deleted"),
            row ->
                assertThat(row)
                    .matches(
                        "Propertybase.ai +stand-in +20 +1 +agent_26 +team_sales_b +deactivated"),
            row ->
                assertThat(row)
                    .matches("SignTraker +stand-in +25 +1 +id 26 +call late +deactivated"),
            row ->
                assertThat(row).matches("Spectora +stand-in +25 +1 +id 26 +Lee & Co +not offered"));
  }

  @Test
  void badImagesAreNotSent() throws Exception {
    assertThat(run("ImageUpload")).contains("Austin, image: true", "1 request sent");
  }

  @Test
  void oneServiceDownDoesNotHoldUpTheOthers() throws Exception {
    assertThat(run("OnboardEverywhere"))
        .contains(
            "created: Open To Close 4", "created: Propertybase agent_4", "created: SignTraker 4")
        .contains("Spectora UNKNOWN: look before trying again");
  }
}
