package io.realtysdk.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.TestConsole;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Authority;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.SafetyLimits;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  private static final String WHOLE =
      """
      version: 1
      store: data/roster.db
      tenants:
        acme:
          region: CA
          licenceState: on
          linkByPhone: true
          sharedMailboxes: [leads]
          recreate: true
          unmatched: offboard
          wanted: people.csv
          accounts:
            open-to-close: { key: env:OTC, allowUnproven: true, offboardByDelete: true }
            propertybase: { key: "file:keys/pb", workspace: ws_1, reassignLeadsTo: agent_4 }
            signtraker:
              key: env:ST
              subdomain: acme
              requestsPerSecond: 0.5
              defaults: { PaymentMode: Terms, Office: 7 }
            spectora: { key: env:SP, baseUrl: "http://127.0.0.1:1/" }
          protect: ["propertybase:role=Broker", "signtraker:id=7"]
          authority: { default: report-only, "propertybase:TEAM": service, PHONE: roster }
      limits:
        offboard: { most: 7, share: 12.5% }
        delete: 1
        update: { share: 50% }
        smallestList: 80%
      """;

  @TempDir Path folder;

  private RealtyConfig read(String text) throws IOException {
    return ConfigReader.read(Files.writeString(folder.resolve("realty.yaml"), text));
  }

  @Test
  void everySettingArrives() throws IOException {
    RealtyConfig config = read(WHOLE);

    assertThat(config.store()).isEqualTo(folder.resolve("data/roster.db").toAbsolutePath());
    assertThat(config.limits().limit(LimitClass.OFFBOARD))
        .isEqualTo(new SafetyLimits.Limit(7, 0.125));
    assertThat(config.limits().limit(LimitClass.DELETE)).isEqualTo(new SafetyLimits.Limit(1, 1));
    assertThat(config.limits().limit(LimitClass.UPDATE).share()).isEqualTo(0.5);
    assertThat(config.limits().limit(LimitClass.INVITE).most()).isEqualTo(25);
    assertThat(config.limits().smallestList()).isEqualTo(0.8);
    TenantConfig acme = config.tenants().get("acme");
    assertThat(acme.wanted()).isEqualTo(folder.resolve("people.csv").toAbsolutePath());
    assertThat(acme.rules().region()).isEqualTo("CA");
    assertThat(acme.rules().licenceState()).isEqualTo("ON");
    assertThat(acme.rules().linksByPhone()).isTrue();
    assertThat(acme.rules().sharedMailboxes()).contains("leads", "info");
    assertThat(acme.policy().recreates()).isTrue();
    assertThat(acme.policy().offboardsUnmatched()).isTrue();
    assertThat(acme.policy().authority(ServiceId.SPECTORA, Field.EMAIL))
        .isEqualTo(Authority.REPORT_ONLY);
    assertThat(acme.policy().authority(ServiceId.PROPERTYBASE, Field.TEAM))
        .isEqualTo(Authority.SERVICE);
    assertThat(acme.policy().authority(ServiceId.SPECTORA, Field.PHONE))
        .isEqualTo(Authority.ROSTER);
  }

  @Test
  void everySettingOfAnAccountArrives() throws IOException {
    var accounts = read(WHOLE).tenants().get("acme").accounts();

    AccountConfig openToClose = accounts.get(ServiceId.OPEN_TO_CLOSE);
    assertThat(openToClose.policy().allowsUnproven()).isTrue();
    assertThat(openToClose.policy().offboardsByDelete()).isTrue();
    AccountConfig propertybase = accounts.get(ServiceId.PROPERTYBASE);
    assertThat(propertybase.workspace()).isEqualTo("ws_1");
    assertThat(propertybase.policy().reassignLeadsTo()).isEqualTo("agent_4");
    assertThat(propertybase.policy().protects(record(ServiceId.PROPERTYBASE, "1", "broker")))
        .isTrue();
    AccountConfig signTraker = accounts.get(ServiceId.SIGNTRAKER);
    assertThat(signTraker.subdomain()).isEqualTo("acme");
    assertThat(signTraker.requestsPerSecond()).isEqualTo(0.5);
    assertThat(signTraker.policy().requestsPerSecond()).isEqualTo(0.5);
    assertThat(signTraker.policy().defaultFields())
        .containsEntry("PaymentMode", "Terms")
        .containsEntry("Office", "7");
    assertThat(signTraker.policy().protects(record(ServiceId.SIGNTRAKER, "7", "x"))).isTrue();
    assertThat(accounts.get(ServiceId.SPECTORA).baseUrl()).isEqualTo("http://127.0.0.1:1/");
  }

  private static AgentRecord record(ServiceId service, String id, String role) {
    return new AgentRecord(
        new RecordRef(new AccountId("acme", service), id),
        Values.builder().set(Field.ROLE, role).build(),
        Lifecycle.ACTIVE,
        "active");
  }

  @Test
  void keysAreReadWhereTheyAre() throws IOException {
    var accounts = read(WHOLE).tenants().get("acme").accounts();
    TestConsole console = new TestConsole(folder.resolve("elsewhere")).variable("OTC", "secret-1");
    Files.createDirectory(folder.resolve("keys"));
    Files.writeString(folder.resolve("keys/pb"), "secret-2\n");

    assertThat(accounts.get(ServiceId.OPEN_TO_CLOSE).key().read(console.console())).isNotNull();
    assertThat(accounts.get(ServiceId.PROPERTYBASE).key().read(console.console())).isNotNull();
    assertThat(accounts.get(ServiceId.PROPERTYBASE).key()).hasToString("file:keys/pb");
    assertThatThrownBy(() -> accounts.get(ServiceId.SPECTORA).key().read(console.console()))
        .isInstanceOf(CliException.class)
        .hasMessage(
            "tenants.acme.accounts.spectora.key: the environment variable SP is not set;"
                + " set it to the key");
  }

  @Test
  void aKeyInTheFileIsRefusedWithoutBeingQuoted() {
    String text = WHOLE.replace("env:SP", "sk-live-4711");

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("tenants.acme.accounts.spectora.key", "env:")
        .hasMessageContaining("env:NAME_OF_THE_VARIABLE")
        .hasMessageNotContaining("4711");
  }

  @Test
  void brokenYamlIsNamedByLineAndNotQuoted() {
    assertThatThrownBy(() -> read("version: 1\ntenants:\n  acme: sk-live-4711: {\n"))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("realty.yaml is no YAML")
        .hasMessageContaining("line 3")
        .hasMessageNotContaining("4711")
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1 | version: 2 | version: must be 1",
        "store: | stroe: | unknown setting stroe; known are limits, store, tenants, version",
        "region: CA | region: Canada | tenants.acme.region: region must be",
        "region: CA | regoin: CA | tenants.acme: unknown setting regoin",
        "workspace: | workspaec: | tenants.acme.accounts.propertybase: unknown setting workspaec",
        "spectora: { | spektora: { | tenants.acme.accounts.spektora: unknown service",
        "subdomain: acme | allowUnproven: true | accounts.signtraker.subdomain: must be set",
        "{ key: env:SP, | { key: env:SP, workspace: w, | is a setting of propertybase only",
        "Second: 0.5 | Second: 0 | requestsPerSecond: requestsPerSecond must be between",
        "Second: 0.5 | Second: fast | requestsPerSecond: must be a number",
        "propertybase:role=Broker | propertybase-role | protect[0]: must be like",
        "signtraker:id=7 | nowhere:id=7 | protect[1]: unknown service",
        "default: report-only | default: me | authority.default: must be one of",
        "PHONE: roster | FAX: roster | authority.FAX: no such field",
        "recreate: true | recreate: maybe | tenants.acme.recreate: must be true or false",
        "share: 12.5% | share: 12.5 | limits.offboard.share: must be a share such as 5%",
        "share: 50% | share: 150% | limits.update.share: must be at most 100%",
        "delete: 1 | delete: -1 | limits.delete: must be a whole number from 0",
        "delete: 1 | deletes: 1 | limits: unknown setting deletes",
        "acme: | a b: | tenant must be letters",
      })
  void aWrongSettingIsNamedByItsPlace(String right, String wrong, String message) {
    assertThat(WHOLE).contains(right);

    assertThatThrownBy(() -> read(WHOLE.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
        .isInstanceOf(CliException.class)
        .hasMessageStartingWith("realty.yaml: ")
        .hasMessageContaining(message);
  }
}
