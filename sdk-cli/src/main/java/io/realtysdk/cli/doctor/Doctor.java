package io.realtysdk.cli.doctor;

import io.realtysdk.cli.account.AccountSettings;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.ListPage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks an account against what the SDK assumes. It sends GET requests only. */
final class Doctor {
  private static final Duration ATTEMPT = Duration.ofSeconds(20);
  private static final Duration CALL = Duration.ofSeconds(45);

  private final Clock clock;
  private final int pages;

  /**
   * @param pages how many pages of the list are read for the types of values
   */
  Doctor(Clock clock, int pages) {
    this.clock = clock;
    this.pages = pages;
  }

  /**
   * Runs all checks, one request after the other.
   *
   * @throws io.realtysdk.core.ConfigurationException if the account is not set up
   */
  AccountReport examine(AccountSettings account) {
    ServiceModel model = ServiceModel.of(account.service());
    Wire wire = new Wire();
    SchemaCheck schema = new SchemaCheck();
    HttpSettings http =
        HttpSettings.builder()
            .okHttpClient(wire.client())
            .listener(schema)
            .attemptTimeout(ATTEMPT)
            .timeout(CALL)
            .retryPolicy(RetryPolicy.builder().maxAttempts(2).build())
            .build();
    try (Access access = new Access(model, account.with(http))) {
      Reply first = access.first();
      List<Finding> findings = new ArrayList<>(new ReachCheck(wire, model, first).findings());
      if (first.isAnswer()) {
        findings.add(ClockCheck.finding(first.date(), clock.instant()));
        findings.addAll(access.findings());
      }
      if (first.isAnswer() && !first.isRefusal()) {
        findings.addAll(documents(access, wire, schema));
      }
      return new AccountReport(
          model.service(),
          access.probe().toString(),
          model.clientClass(),
          findings,
          schema.deviations());
    }
  }

  private List<Finding> documents(Access access, Wire wire, SchemaCheck schema) {
    List<Finding> findings = new ArrayList<>();
    Probe probe = access.probe();
    ServiceModel model = probe.model();
    Reply first = access.first();
    Listing page = first.succeeded() ? model.layout().list(first.document()) : null;
    findings.add(DocumentCheck.envelope(model, first, page));
    if (page == null) {
      return findings;
    }
    findings.addAll(new PagingCheck(probe, page).findings());
    findings.addAll(new RecordCheck(probe, page).findings());
    List<AgentRecord> records = new ArrayList<>();
    Finding failure = readTyped(probe.directory(), records);
    findings.add(new EmailFilterCheck(model, probe.directory()).finding(records));
    findings.add(RateLimitCheck.finding(model, first.rateLimit()));
    findings.add(DocumentCheck.contentType(wire));
    findings.add(failure == null ? schema.finding(records.size()) : failure);
    return findings;
  }

  /** Reads agents as the SDK's records, which tells where they are not as documented. */
  private @Nullable Finding readTyped(AgentDirectory directory, List<AgentRecord> records) {
    try {
      Iterator<ListPage> list = directory.list();
      for (int i = 0; i < pages && list.hasNext(); i++) {
        records.addAll(list.next().records());
      }
      if (!records.isEmpty()) {
        directory.read(records.get(0).ref().nativeId());
      }
      return null;
    } catch (SdkException e) {
      return Finding.of(
          "schema", Verdict.FAILED, "every value has the documented type", Reply.describe(e));
    }
  }
}
