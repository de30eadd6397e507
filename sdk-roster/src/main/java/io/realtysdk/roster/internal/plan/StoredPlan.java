package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.PlanHeader;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Proposal;
import io.realtysdk.roster.Step;
import io.realtysdk.roster.internal.store.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan whose steps are in the store or in a file. */
final class StoredPlan implements Plan {
  private final String id;
  private final PlanData data;
  private final StepSource source;

  private StoredPlan(String id, PlanData data, StepSource source) {
    this.id = id;
    this.data = data;
    this.source = source;
  }

  /** Returns a plan, named by the digest over all that it says, the times aside. */
  static StoredPlan of(PlanData data, StepSource source) {
    MessageDigest digest = Digest.sha256();
    add(digest, PlanJson.identity(data));
    try (Stream<Step> steps = source.open()) {
      steps.forEach(step -> add(digest, StepJson.write(step)));
    }
    return new StoredPlan(HexFormat.of().formatHex(digest.digest()), data, source);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public PlanHeader header() {
    return data.header();
  }

  @Override
  public List<AccountSummary> summaries() {
    return data.summaries();
  }

  @Override
  public List<AccountCost> costs() {
    return data.costs();
  }

  @Override
  public Stream<Step> steps() {
    return source.open();
  }

  @Override
  public List<ManualTask> manual() {
    return data.manual();
  }

  @Override
  public List<Dispute> disputes() {
    return data.disputes();
  }

  @Override
  public List<Proposal> proposals() {
    return data.proposals();
  }

  @Override
  public List<Breach> breaches() {
    return data.breaches();
  }

  @Override
  public @Nullable String personName(String key) {
    return data.names().get(key);
  }

  @Override
  public void writeText(Appendable to, Privacy privacy) throws IOException {
    new PlanText(this, to, privacy).write();
  }

  @Override
  public void writeJson(OutputStream to, Privacy privacy) throws IOException {
    if (privacy == Privacy.SHOW) {
      PlanJson.write(id, data, source, false, to);
    } else {
      MaskedPlan masked = new MaskedPlan(privacy);
      PlanJson.write(id, masked.of(data), masked.of(source), true, to);
    }
  }

  /** Returns tenant and id; the rest is personal data. */
  @Override
  public String toString() {
    return "Plan[" + data.header().tenant() + ", " + id.substring(0, 12) + "]";
  }
}
