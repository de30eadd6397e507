package io.realtysdk.it;

import io.realtysdk.core.HttpSettings;

/** Certificates that many tests share, because making one takes a second. */
final class Tls {

  static final LoopbackCertificate GOOD = LoopbackCertificate.valid();
  static final LoopbackCertificate FOREIGN = LoopbackCertificate.forAnotherHost();

  private Tls() {}

  static FaultServer server(LoopbackCertificate certificate) {
    return FaultServer.start(certificate.serverContext());
  }

  static void trust(HttpSettings.Builder settings, LoopbackCertificate certificate) {
    settings.tls(certificate.clientContext().getSocketFactory(), certificate.trustManager());
  }
}
