package io.realtysdk.cli.doctor;

import io.realtysdk.core.SchemaDeviation;
import io.realtysdk.roster.ServiceId;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found about one account.
 *
 * @param account the service and its base URL
 * @param clientClass the class of the client, for lines to paste
 * @param deviations the places of values of another type than documented
 */
record AccountReport(
    ServiceId service,
    String account,
    String clientClass,
    List<Finding> findings,
    List<SchemaDeviation> deviations) {

  AccountReport {
    findings = List.copyOf(findings);
    deviations = List.copyOf(deviations);
  }

  boolean has(Verdict verdict) {
    return findings.stream().anyMatch(finding -> finding.verdict() == verdict);
  }

  long count(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** Returns the lines that make a client for this account. */
  List<String> builder() {
    List<String> lines = new ArrayList<>();
    lines.add(clientClass + ".builder()");
    findings.forEach(finding -> finding.builderCalls().forEach(call -> lines.add("    " + call)));
    lines.add("    .build();");
    return lines;
  }
}
