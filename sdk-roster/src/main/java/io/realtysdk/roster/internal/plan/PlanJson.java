package io.realtysdk.roster.internal.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.PlanHeader;
import io.realtysdk.roster.Proposal;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.Step;
import io.realtysdk.roster.internal.store.SnapshotText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Plans as JSON. The steps come last, so that a reader knows all else before the first of them. */
final class PlanJson {
  static final String FORMAT = "realty.plan/1.0";

  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private PlanJson() {}

  /** Returns all that makes up a plan's id, its steps aside. */
  static String identity(PlanData data) {
    return StepJson.text(out -> write(data, false, out));
  }

  static void write(String id, PlanData data, StepSource source, boolean masked, OutputStream to)
      throws IOException {
    try (JsonGenerator out = JSON.createGenerator(to)) {
      out.writeStartObject();
      out.writeStringField("format", FORMAT);
      out.writeStringField("id", id);
      if (masked) {
        out.writeBooleanField("masked", true);
      }
      write(data, true, out);
      out.writeArrayFieldStart("steps");
      try (Stream<Step> steps = source.open()) {
        steps.forEach(step -> raw(step, out));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static void raw(Step step, JsonGenerator out) {
    try {
      out.writeRawValue("\n" + StepJson.write(step));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PlanData data, boolean times, JsonGenerator out) throws IOException {
    PlanHeader header = data.header();
    out.writeStringField("tenant", header.tenant());
    if (times) {
      out.writeStringField("madeAt", header.madeAt().toString());
      out.writeStringField("snapshotAt", header.snapshotAt().toString());
    }
    out.writeNumberField("people", header.people());
    out.writeStringField("wantedDigest", header.wantedDigest());
    out.writeFieldName("accounts");
    SnapshotText.write(header.accounts(), out);
    StepJson.map("capabilities", header.capabilities(), out);
    StepJson.map("rules", header.rules(), out);
    summaries(data.summaries(), out);
    costs(data.costs(), out);
    manual(data.manual(), out);
    disputes(data.disputes(), out);
    proposals(data.proposals(), out);
    breaches(data.breaches(), out);
    StepJson.map("names", data.names(), out);
  }

  private static void summaries(List<AccountSummary> summaries, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart("summaries");
    for (AccountSummary s : summaries) {
      out.writeStartObject();
      out.writeStringField("service", s.account().service().name());
      out.writeNumberField("linked", s.linked());
      out.writeNumberField("newLinks", s.newLinks());
      out.writeNumberField("absent", s.absent());
      out.writeNumberField("pending", s.pending());
      out.writeNumberField("invited", s.invited());
      out.writeNumberField("unmatched", s.unmatched());
      out.writeNumberField("disputed", s.disputed());
      out.writeNumberField("duplicates", s.duplicates());
      out.writeNumberField("deleted", s.deleted());
      out.writeNumberField("protected", s.protectedRecords());
      out.writeNumberField("unknownFields", s.unknownFields());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void costs(List<AccountCost> costs, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("costs");
    for (AccountCost cost : costs) {
      out.writeStartObject();
      out.writeStringField("service", cost.account().service().name());
      out.writeNumberField("requests", cost.requests());
      out.writeNumberField("seconds", cost.seconds());
      out.writeArrayFieldStart("notes");
      for (String note : cost.notes()) {
        out.writeString(note);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void manual(List<ManualTask> tasks, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("manual");
    for (ManualTask task : tasks) {
      out.writeStartObject();
      out.writeNumberField("number", task.number());
      out.writeStringField("service", task.account().service().name());
      out.writeStringField("person", task.person());
      if (task.nativeId() != null) {
        out.writeStringField("nativeId", task.nativeId());
      }
      if (task.change() != null) {
        out.writeFieldName("change");
        StepJson.write(task.change(), out);
      }
      out.writeStringField("what", task.what());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void disputes(List<Dispute> disputes, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("disputes");
    for (Dispute dispute : disputes) {
      out.writeStartObject();
      out.writeStringField("id", dispute.id());
      out.writeArrayFieldStart("reasons");
      for (DisputeReason reason : dispute.reasons()) {
        out.writeString(reason.name());
      }
      out.writeEndArray();
      out.writeArrayFieldStart("evidence");
      for (Evidence evidence : dispute.evidence()) {
        out.writeString(evidence.name());
      }
      out.writeEndArray();
      out.writeArrayFieldStart("records");
      for (RecordRef ref : dispute.records()) {
        ref(ref, out);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("people");
      for (String person : dispute.people()) {
        out.writeString(person);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void ref(RecordRef ref, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("service", ref.account().service().name());
    out.writeStringField("nativeId", ref.nativeId());
    out.writeEndObject();
  }

  private static void proposals(List<Proposal> proposals, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("proposals");
    for (Proposal proposal : proposals) {
      out.writeStartObject();
      out.writeFieldName("record");
      ref(proposal.record(), out);
      out.writeStringField("person", proposal.person());
      out.writeStringField("evidence", proposal.evidence().name());
      out.writeBooleanField("unique", proposal.unique());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void breaches(List<Breach> breaches, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("breaches");
    for (Breach breach : breaches) {
      out.writeStartObject();
      if (breach.account() != null) {
        out.writeStringField("service", breach.account().service().name());
      }
      if (breach.kind() != null) {
        out.writeStringField("kind", breach.kind().name());
      }
      out.writeNumberField("count", breach.count());
      out.writeNumberField("limit", breach.limit());
      out.writeStringField("what", breach.what());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
