package io.realtysdk.cli.doctor;

import io.realtysdk.cli.account.AccountSettings;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.testkit.FakeProvider;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Runs the doctor against a fake. */
final class Examinations {
  private Examinations() {}

  static AccountReport examine(ServiceId service, FakeProvider<?> fake) {
    return new Doctor(Clock.systemUTC(), 1).examine(settings(service, fake));
  }

  static AccountSettings settings(ServiceId service, FakeProvider<?> fake) {
    String prefix = service.name().replace('-', '_').toUpperCase(Locale.ROOT);
    Map<String, String> environment =
        Map.of(prefix + "_BASE_URL", fake.baseUrl(), prefix + "_API_KEY", fake.apiKey());
    return new AccountSettings(
        service, environment, null, null, null, null, 100_000, null, false, false);
  }

  /** The checks that did not find what is assumed. */
  static Map<String, Verdict> deviating(AccountReport report) {
    Map<String, Verdict> found = new TreeMap<>();
    report.findings().stream()
        .filter(finding -> finding.verdict() != Verdict.OK)
        .forEach(finding -> found.put(finding.check(), finding.verdict()));
    return found;
  }

  static Finding finding(AccountReport report, String check) {
    return report.findings().stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
