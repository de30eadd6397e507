package io.realtysdk.roster.internal.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.PlanHeader;
import io.realtysdk.roster.Proposal;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.internal.store.SnapshotText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads everything of a plan but its steps from JSON. */
final class PlanReader {
  private final String tenant;

  private PlanReader(String tenant) {
    this.tenant = tenant;
  }

  static PlanData read(JsonNode front) {
    return new PlanReader(front.path("tenant").asText()).data(front);
  }

  private PlanData data(JsonNode front) {
    return new PlanData(
        new PlanHeader(
            tenant,
            time(front.path("madeAt")),
            time(front.path("snapshotAt")),
            front.path("people").asLong(),
            front.path("wantedDigest").asText(),
            SnapshotText.read(tenant, front.path("accounts")),
            StepJson.map(front.path("capabilities")),
            StepJson.map(front.path("rules"))),
        list(front.path("summaries"), this::summary),
        list(front.path("costs"), this::cost),
        list(front.path("manual"), this::manual),
        list(front.path("disputes"), this::dispute),
        list(front.path("proposals"), this::proposal),
        list(front.path("breaches"), this::breach),
        StepJson.map(front.path("names")));
  }

  private static Instant time(JsonNode node) {
    try {
      return Instant.parse(node.asText());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time", e);
    }
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(item.apply(node)));
    return list;
  }

  private AccountId account(JsonNode node) {
    return new AccountId(tenant, new ServiceId(node.path("service").asText()));
  }

  private RecordRef ref(JsonNode node) {
    return new RecordRef(account(node), node.path("nativeId").asText());
  }

  private AccountSummary summary(JsonNode n) {
    return new AccountSummary(
        account(n),
        n.path("linked").asLong(),
        n.path("newLinks").asLong(),
        n.path("absent").asLong(),
        n.path("pending").asLong(),
        n.path("invited").asLong(),
        n.path("unmatched").asLong(),
        n.path("disputed").asLong(),
        n.path("duplicates").asLong(),
        n.path("deleted").asLong(),
        n.path("protected").asLong(),
        n.path("unknownFields").asLong());
  }

  private AccountCost cost(JsonNode n) {
    return new AccountCost(
        account(n),
        n.path("requests").asLong(),
        n.path("seconds").asDouble(),
        list(n.path("notes"), JsonNode::asText));
  }

  private ManualTask manual(JsonNode n) {
    return new ManualTask(
        n.path("number").asInt(),
        account(n),
        n.path("person").asText(),
        StepJson.optional(n, "nativeId"),
        n.has("change") ? StepJson.change(n.path("change")) : null,
        n.path("what").asText());
  }

  private Dispute dispute(JsonNode n) {
    Set<DisputeReason> reasons = EnumSet.noneOf(DisputeReason.class);
    n.path("reasons").forEach(reason -> reasons.add(DisputeReason.valueOf(reason.asText())));
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    n.path("evidence").forEach(kind -> evidence.add(Evidence.valueOf(kind.asText())));
    return new Dispute(
        n.path("id").asText(),
        reasons,
        evidence,
        list(n.path("records"), this::ref),
        list(n.path("people"), JsonNode::asText));
  }

  private Proposal proposal(JsonNode n) {
    return new Proposal(
        ref(n.path("record")),
        n.path("person").asText(),
        Evidence.valueOf(n.path("evidence").asText()),
        n.path("unique").asBoolean());
  }

  private Breach breach(JsonNode n) {
    return new Breach(
        n.has("service") ? account(n) : null,
        n.has("kind") ? LimitClass.valueOf(n.path("kind").asText()) : null,
        n.path("count").asLong(),
        n.path("limit").asLong(),
        n.path("what").asText());
  }
}
