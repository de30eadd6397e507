package io.realtysdk.cli.doctor;

import io.realtysdk.core.SdkException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the service can be reached: name, connection and TLS, each on its own. */
final class ReachCheck {
  private final Wire wire;
  private final ServiceModel model;
  private final @Nullable SdkException failure;

  /**
   * @param first the answer to the first request
   */
  ReachCheck(Wire wire, ServiceModel model, Reply first) {
    this.wire = wire;
    this.model = model;
    this.failure = first.isAnswer() ? null : first.failure();
  }

  /** Returns one finding per stage, up to the first that failed. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(dns());
    if (last(findings).verdict() != Verdict.FAILED) {
      findings.add(connect());
    }
    if (last(findings).verdict() != Verdict.FAILED) {
      findings.add(tls());
    }
    if (failure != null && last(findings).verdict() != Verdict.FAILED) {
      findings.add(
          Finding.of("response", Verdict.FAILED, "the service answers", reason())
              .advise("try again later; raise attemptTimeout if it is slow"));
    }
    return findings;
  }

  private static Finding last(List<Finding> findings) {
    return findings.get(findings.size() - 1);
  }

  private Finding dns() {
    String assumption = "the host name resolves";
    if (!wire.lookedUp()) {
      return wire.connecting()
          ? Finding.of("dns", Verdict.OK, assumption, "not needed: the address is a number")
          : Finding.of("dns", Verdict.FAILED, assumption, reason());
    }
    int addresses = wire.addresses();
    if (addresses > 0) {
      String seen = addresses == 1 ? "1 address" : addresses + " addresses";
      return Finding.of("dns", Verdict.OK, assumption, seen);
    }
    String where =
        model == ServiceModel.SIGNTRAKER
            ? "check SIGNTRAKER_SUBDOMAIN or SIGNTRAKER_BASE_URL, and the network"
            : "check the base URL, and the network";
    return Finding.of("dns", Verdict.FAILED, assumption, "it does not").advise(where);
  }

  private Finding connect() {
    String assumption = "the host accepts connections";
    if (wire.connected()) {
      String proxy = wire.proxied() ? " through a proxy" : "";
      return Finding.of(
          "connect", Verdict.OK, assumption, "in " + wire.connectMillis() + " ms" + proxy);
    }
    return Finding.of("connect", Verdict.FAILED, assumption, reason())
        .advise("check port and firewall; behind a proxy set HttpSettings.builder().proxy(...)");
  }

  private Finding tls() {
    String assumption = "TLS with a trusted certificate";
    if (!wire.securing()) {
      return Finding.of("tls", Verdict.OK, assumption, "plain http, to this machine or as allowed");
    }
    String version = wire.tlsVersion();
    if (version != null) {
      return Finding.of("tls", Verdict.OK, assumption, version);
    }
    return Finding.of("tls", Verdict.FAILED, assumption, reason())
        .advise("for certificates of your own set HttpSettings.builder().tls(...)");
  }

  /** Returns why the last attempt failed, as the SDK names it: without personal data. */
  private String reason() {
    if (failure == null) {
      return "no response";
    }
    int attempts = failure.attempts().size();
    return attempts == 0 ? "no response" : failure.attempts().get(attempts - 1).reason();
  }
}
