package io.realtysdk.it.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.OkHttpClient;

/** Sends requests for any host to the test's server. */
final class Proxies {
  private Proxies() {}

  /** A client that takes the server for its proxy. */
  static OkHttpClient clientThrough(WireServer server) {
    return new OkHttpClient.Builder()
        .proxy(
            new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())))
        .build();
  }
}
