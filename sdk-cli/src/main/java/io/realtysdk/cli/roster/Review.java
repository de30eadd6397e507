package io.realtysdk.cli.roster;

import io.realtysdk.cli.report.PersonTables;
import io.realtysdk.cli.report.RecordTables;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Proposal;
import io.realtysdk.roster.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person must decide about the records of a tenant. */
final class Review {
  private static final List<String> SHOWN = List.of("name", "email", "phone", "licence", "status");

  private final String tenant;
  private final Snapshot snapshot;
  private final Matching matching;
  private final RecordTables records;
  private final PersonTables people;

  Review(
      String tenant, Snapshot snapshot, Matching matching, PersonSource wanted, Privacy privacy) {
    this.tenant = tenant;
    this.snapshot = snapshot;
    this.matching = matching;
    records = new RecordTables(matching, privacy);
    people = new PersonTables(matching, wanted, privacy);
  }

  Map<String, Object> document() {
    Map<String, Object> document = Documents.of("review", tenant);
    document.put("snapshotAt", snapshot.takenAt().toString());
    document.put("disputes", matching.disputes().stream().map(this::document).toList());
    document.put("proposals", matching.proposals().stream().map(this::document).toList());
    return document;
  }

  private Map<String, Object> document(Dispute dispute) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", dispute.id());
    row.put("reasons", dispute.reasons().stream().map(Enum::name).toList());
    row.put("evidence", dispute.evidence().stream().map(Enum::name).toList());
    row.put("records", dispute.records().stream().map(records::row).toList());
    row.put("people", dispute.people().stream().map(people::row).toList());
    return row;
  }

  private Map<String, Object> document(Proposal proposal) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("evidence", proposal.evidence().name());
    row.put("unique", proposal.unique());
    row.put("record", records.row(proposal.record()));
    row.put("person", people.row(proposal.person()));
    return row;
  }

  void text(Output output) throws IOException {
    int number = 0;
    for (Dispute dispute : matching.disputes()) {
      output.line("disputed " + ++number + ": " + reasons(dispute));
      for (String key : dispute.people()) {
        output.line("    person  " + line(key, people.row(key)));
      }
      for (var ref : dispute.records()) {
        String id = ref.account().service() + "/" + ref.nativeId();
        output.line("    record  " + line(id, records.row(ref)));
      }
      output.line("");
    }
    for (Proposal proposal : matching.proposals()) {
      String id = proposal.record().account().service() + "/" + proposal.record().nativeId();
      output.line(
          "proposed: same "
              + Documents.word(proposal.evidence())
              + (proposal.unique() ? "" : ", one of several"));
      output.line("    person  " + line(proposal.person(), people.row(proposal.person())));
      output.line("    record  " + line(id, records.row(proposal.record())));
      output.line("    " + command(id, proposal.person()));
      output.line("");
    }
    List<String> counts = new ArrayList<>();
    counts.add(number + (number == 1 ? " dispute" : " disputes"));
    int proposals = matching.proposals().size();
    counts.add(proposals + (proposals == 1 ? " proposal" : " proposals"));
    output.line(tenant + ": " + String.join(", ", counts));
    if (number > 0) {
      output.line("To decide: " + command("SERVICE/ID", "KEY") + ", or --refuse");
    }
  }

  private String command(String record, String person) {
    return "realty roster decide --tenant "
        + tenant
        + " --accept "
        + record
        + " --person "
        + person;
  }

  private static String reasons(Dispute dispute) {
    return dispute.reasons().stream().map(DisputeReason::text).collect(Collectors.joining("; "));
  }

  private static String line(String id, Map<String, Object> row) {
    String values =
        SHOWN.stream()
            .map(name -> String.valueOf(row.getOrDefault(name, "")))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", "));
    // Ids and statuses are the service's text: they must not steer a terminal.
    return Privacy.SHOW.nativeValue(id + "  " + values);
  }
}
