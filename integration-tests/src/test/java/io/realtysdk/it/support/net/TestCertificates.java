package io.realtysdk.it.support.net;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.it.support.server.FaultServer;

/** Certificates that tests share, because making one takes a second. */
public final class TestCertificates {

  public static final LoopbackCertificate GOOD = LoopbackCertificate.valid();
  public static final LoopbackCertificate FOREIGN = LoopbackCertificate.forAnotherHost();

  private TestCertificates() {}

  public static FaultServer server(LoopbackCertificate certificate) {
    return FaultServer.start(certificate.serverContext());
  }

  public static void trust(HttpSettings.Builder settings, LoopbackCertificate certificate) {
    settings.tls(certificate.clientContext().getSocketFactory(), certificate.trustManager());
  }
}
