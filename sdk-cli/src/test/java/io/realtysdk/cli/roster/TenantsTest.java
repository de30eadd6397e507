package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tenants with the same people in one store. */
class TenantsTest {
  @TempDir Path folder;
  private Office office;
  private FakeProviders others;

  @BeforeEach
  void start() throws IOException {
    office = new Office(folder);
    others = FakeProviders.start().load(Population.generate(3, 48).tenant("other"));
    others.spectora().apiKey("another-key");
    office.console.variable("OTHER_KEY", "another-key");
    Files.writeString(
        office.file("realty.yaml"),
        """
          beta:
            wanted: people.csv
            accounts:
              spectora: { key: env:OTHER_KEY, baseUrl: "%s", requestsPerSecond: 50 }
        """
            .formatted(others.spectora().baseUrl()),
        java.nio.file.StandardOpenOption.APPEND);
  }

  @AfterEach
  void stop() {
    office.close();
    others.close();
  }

  @Test
  void aTenantMustBeNamedAndMustExist() {
    assertThat(office.run("snapshot")).isEqualTo(64);
    assertThat(office.err()).contains("--tenant", "--all", "acme, beta");
    assertThat(office.run("snapshot", "--tenant", "gamma")).isEqualTo(1);
    assertThat(office.err()).contains("no tenant gamma", "acme, beta");
  }

  @Test
  void allTenantsAreReadEachWithItsOwnKeys() {
    assertThat(office.run("snapshot", "--all")).isZero();
    assertThat(office.out()).contains("acme: 192 records", "beta: 48 records");

    assertThat(office.run("match", "--tenant", "acme", "--tenant", "beta", "--stored")).isZero();

    assertThat(office.fakes.spectora().requests())
        .noneMatch(r -> r.headers().toString().contains("another-key"));
    assertThat(others.spectora().requests())
        .isNotEmpty()
        .allMatch(r -> r.headers().toString().contains("another-key"));
    assertThat(others.openToClose().requests()).isEmpty();
  }

  @Test
  void oneTenantsFailureStopsNoOtherAndTheWorstCodeCounts() {
    office.console.variable("DEMO_SPECTORA_KEY", "");

    assertThat(office.run("snapshot", "--all")).isEqualTo(1);

    assertThat(office.err()).contains("realty: acme: ", "DEMO_SPECTORA_KEY is not set");
    assertThat(office.out()).contains("beta: 48 records");
  }

  @Test
  void oneFileOrDocumentIsForOneTenant() {
    String[][] lines = {
      {"snapshot", "--all", "--json"},
      {"plan", "--all", "--out", "plan.json"},
      {"plan", "--all", "--html", "plan.html"},
      {"report", "--all"},
      {"decide", "--all", "--list"},
    };
    for (String[] line : lines) {
      assertThat(office.run(line)).as(String.join(" ", line)).isEqualTo(64);
    }
    assertThat(office.requests()).isEmpty();
  }
}
