package io.realtysdk.cli.doctor;

import io.realtysdk.cli.account.AccountSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the form of request that an account accepts. Open To Close has alternatives: the key in a
 * header, and a slash at the end of the list's path.
 */
final class Access implements AutoCloseable {
  private final ServiceModel model;
  private final AccountSettings settings;
  private final List<Probe> opened = new ArrayList<>();
  private final Reply usual;
  private Probe probe;
  private Reply first;
  private @Nullable Reply bearer;
  private @Nullable Reply withoutSlash;
  private @Nullable Reply withSlash;

  /** Sends the first requests. */
  Access(ServiceModel model, AccountSettings settings) {
    this.model = model;
    this.settings = settings;
    probe = open(settings);
    usual = probe.list(model.largestPage(), 0);
    first = usual;
    if (model == ServiceModel.OPEN_TO_CLOSE && usual.isAnswer()) {
      tryAlternatives();
    }
  }

  private Probe open(AccountSettings variant) {
    Probe created = new Probe(model, variant);
    opened.add(created);
    return created;
  }

  private void tryAlternatives() {
    Probe headerProbe = open(settings.withBearer());
    Reply header = headerProbe.list(model.largestPage(), 0);
    boolean needsHeader = usual.isRefusal() && !header.isRefusal();
    if (needsHeader) {
      probe = headerProbe;
      first = header;
    }
    Reply slash = probe.listWithSlash();
    bearer = header;
    withoutSlash = first;
    withSlash = slash;
    if (first.isElsewhere() && slash.succeeded()) {
      AccountSettings variant = needsHeader ? settings.withBearer() : settings;
      probe = open(variant.withTrailingSlash());
      first = probe.list(model.largestPage(), 0);
    }
  }

  /** Returns the probe for the form that the account accepts, or the usual one if none. */
  Probe probe() {
    return probe;
  }

  /** Returns the answer to a request for the first page in that form. */
  Reply first() {
    return first;
  }

  /** Returns what was found about the key and the path. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(credentials());
    if (withoutSlash != null && withSlash != null) {
      findings.add(trailingSlash(withoutSlash, withSlash));
    }
    return findings;
  }

  private Finding credentials() {
    String check = "credentials";
    String assumption = "the key goes " + model.credentials();
    String seen = state(usual);
    if (bearer != null) {
      seen += "; as Authorization: Bearer " + state(bearer);
    }
    if (first.isRefusal()) {
      return Finding.of(check, Verdict.FAILED, assumption, seen)
          .advise("check the key in " + model.keyVariable() + ", and what it may read");
    }
    if (usual.isRefusal()) {
      return Finding.of(check, Verdict.DIFFERS, assumption, seen).set(".bearerAuthentication()");
    }
    boolean answered = usual.succeeded() || first.succeeded();
    return Finding.of(check, answered ? Verdict.OK : Verdict.NOT_SEEN, assumption, seen);
  }

  private Finding trailingSlash(Reply without, Reply with) {
    String check = "trailing-slash";
    String assumption = "the list is at " + model.listPath() + ", without a slash at the end";
    String seen = state(without) + "; with a slash " + state(with);
    if (without.succeeded()) {
      return Finding.of(check, Verdict.OK, assumption, seen);
    }
    if (without.isElsewhere() && with.succeeded()) {
      return Finding.of(check, Verdict.DIFFERS, assumption, seen).set(".trailingSlash()");
    }
    return without.isElsewhere()
        ? Finding.of(check, Verdict.FAILED, assumption, seen).advise("check the base URL")
        : Finding.of(check, Verdict.NOT_SEEN, assumption, seen);
  }

  private static String state(Reply reply) {
    return reply.succeeded() ? "accepted" : reply.describe();
  }

  @Override
  public void close() {
    opened.forEach(Probe::close);
  }
}
