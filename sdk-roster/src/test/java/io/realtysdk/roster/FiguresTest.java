package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakeProviders;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Figures that take time. Run by the profile {@code scale}. */
@EnabledIfSystemProperty(named = "roster.figures", matches = "true")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FiguresTest {
  @TempDir Path folder;

  @Test
  void aSnapshotTakesTheTimeOfItsRequests() {
    double rate = 10;
    try (FakeOpenToClose fake = FakeOpenToClose.start().seed(3_000);
        OpenToCloseClient client =
            OpenToCloseClient.builder()
                .apiKey(fake.apiKey())
                .baseUrl(fake.baseUrl())
                .requestsPerSecond(rate)
                .build();
        RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      Roster roster =
          Roster.builder(store, "acme").account(Directories.openToClose("acme", client)).build();
      long start = System.nanoTime();
      Snapshot snapshot = roster.snapshot();
      double seconds = (System.nanoTime() - start) / 1e9;
      double least = snapshot.accounts().get(0).requests() / rate;

      System.out.printf(
          "%d requests at %.0f a second: %.2f s, at least %.2f s%n",
          snapshot.accounts().get(0).requests(), rate, seconds, least);
      assertThat(seconds).isLessThan(1.03 * least + 3);
    }
  }

  /** Four hundred people in four fakes; the fakes run in this process, the roster in its own. */
  @Test
  void aFreshProcessPrintsAPlan() throws Exception {
    try (FakeProviders fakes = FakeProviders.start().seed(400)) {
      List<String> lines = new ArrayList<>(List.of("key,first_name,last_name,email,phone"));
      for (Map<String, Object> agent : fakes.signTraker().agents()) {
        lines.add(
            String.join(
                ",",
                "p-" + agent.get("Id"),
                "" + agent.get("FirstName"),
                "" + agent.get("LastName"),
                "" + agent.get("Email"),
                "" + agent.get("CellularPhone")));
      }
      Path people = Files.write(folder.resolve("people.csv"), lines);
      // The first run warms up the fakes, which are not what is measured.
      plan(fakes, people, "first.db");
      double seconds = plan(fakes, people, "second.db");
      System.out.printf("400 people, fresh process to printed plan: %.2f s%n", seconds);
    }
  }

  private double plan(FakeProviders fakes, Path people, String store) throws Exception {
    ProcessBuilder process =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            FreshProcess.class.getName(),
            folder.resolve(store).toString(),
            people.toString());
    Map<String, String> environment = process.environment();
    environment.put("OPEN_TO_CLOSE_BASE_URL", fakes.openToClose().baseUrl());
    environment.put("OPEN_TO_CLOSE_API_KEY", fakes.openToClose().apiKey());
    environment.put("PROPERTYBASE_BASE_URL", fakes.propertybase().baseUrl());
    environment.put("PROPERTYBASE_API_KEY", fakes.propertybase().apiKey());
    environment.put("SIGNTRAKER_BASE_URL", fakes.signTraker().baseUrl());
    environment.put("SIGNTRAKER_API_KEY", fakes.signTraker().apiKey());
    environment.put("SPECTORA_BASE_URL", fakes.spectora().baseUrl());
    environment.put("SPECTORA_API_KEY", fakes.spectora().apiKey());
    File out = folder.resolve(store + ".txt").toFile();
    process.redirectErrorStream(true).redirectOutput(out);
    long start = System.nanoTime();
    int status = process.start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    String text = Files.readString(out.toPath());
    assertThat(status).as(text).isZero();
    assertThat(text).contains("acme: 400 people wanted, 1,600 records read");
    return seconds;
  }
}
