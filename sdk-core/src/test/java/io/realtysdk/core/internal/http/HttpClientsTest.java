package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class HttpClientsTest {
  private static final URI LITERAL = URI.create("http://127.0.0.1:8080/");
  private static final URI NAME = URI.create("https://host.example/");
  private static final Proxy PROXY =
      new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128));

  @Test
  void anAddressWithoutAProxyIsConnectedToDirectly() {
    OkHttpClient client = clients(LITERAL, selecting(Proxy.NO_PROXY)).forAttempt(true);

    assertThat(client.proxy()).isEqualTo(Proxy.NO_PROXY);
    assertThat(client.fastFallback()).isFalse();
  }

  @Test
  void aProxyThatTheSelectorNamesIsUsed() {
    OkHttpClient client = clients(LITERAL, selecting(PROXY)).forAttempt(true);

    assertThat(client.proxy()).isNull();
    assertThat(client.proxySelector().select(LITERAL)).containsExactly(PROXY);
  }

  @Test
  void aSelectorThatFailsIsLeftToOkHttp() {
    ProxySelector failing =
        selector(
            uri -> {
              throw new IllegalArgumentException("no answer");
            });

    assertThat(clients(LITERAL, failing).forAttempt(true).proxy()).isNull();
  }

  @Test
  void aNameIsConnectedToDirectlyOnceItHadOneAddress() throws IOException {
    assertThat(proxyAfterLookup("127.0.0.1")).isEqualTo(Proxy.NO_PROXY);
    assertThat(proxyAfterLookup("127.0.0.1", "127.0.0.2")).isNull();
    assertThat(clients(NAME, selecting(Proxy.NO_PROXY)).forAttempt(true).proxy()).isNull();
  }

  @Test
  void onlyAttemptsOnANewConnectionLeaveThePool() {
    HttpClients clients = clients(LITERAL, selecting(Proxy.NO_PROXY));

    assertThat(clients.forAttempt(false)).isSameAs(clients.forAttempt(false));
    assertThat(clients.forAttempt(false).connectionPool())
        .isNotSameAs(clients.forAttempt(true).connectionPool());
  }

  @Test
  void severalAddressesAreTriedAtOnceAndOneIsNot() throws IOException {
    assertThat(fastFallback(clients(LITERAL, selecting(Proxy.NO_PROXY)))).isFalse();
    assertThat(fastFallback(clients(URI.create("http://[::1]:8080/"), selecting(Proxy.NO_PROXY))))
        .isFalse();
    assertThat(fastFallback(clients(NAME, selecting(Proxy.NO_PROXY)))).as("unknown").isTrue();
    assertThat(fastFallback(afterLookup("127.0.0.1"))).isFalse();
    assertThat(fastFallback(afterLookup("127.0.0.1", "127.0.0.2"))).isTrue();
  }

  @Test
  void connectionsFromBeforeTheLookupAreUsedAfterIt() throws IOException {
    HttpClients clients = clients(NAME, selecting(Proxy.NO_PROXY), "127.0.0.1");
    OkHttpClient before = clients.forAttempt(false);
    lookUp(clients);

    assertThat(clients.forAttempt(false)).isNotSameAs(before);
    assertThat(clients.forAttempt(false).connectionPool()).isSameAs(before.connectionPool());
    assertThat(clients.isForOne(clients.forAttempt(false))).isFalse();
  }

  private static boolean fastFallback(HttpClients clients) {
    return clients.forAttempt(false).fastFallback();
  }

  private static Proxy proxyAfterLookup(String... addresses) throws IOException {
    return afterLookup(addresses).forAttempt(true).proxy();
  }

  private static HttpClients afterLookup(String... addresses) throws IOException {
    HttpClients clients = clients(NAME, selecting(Proxy.NO_PROXY), addresses);
    assertThat(lookUp(clients)).hasSize(addresses.length);
    return clients;
  }

  private static List<InetAddress> lookUp(HttpClients clients) throws IOException {
    return clients.forAttempt(true).dns().lookup("host.example");
  }

  private static HttpClients clients(URI origin, ProxySelector selector, String... addresses) {
    OkHttpClient given =
        new OkHttpClient.Builder()
            .proxySelector(selector)
            .dns(
                name -> {
                  InetAddress[] all = new InetAddress[addresses.length];
                  for (int i = 0; i < all.length; i++) {
                    all[i] = InetAddress.getByName(addresses[i]);
                  }
                  return List.of(all);
                })
            .build();
    return new HttpClients(
        HttpSettings.builder().okHttpClient(given).build(), origin, Runnable::run, () -> 0L);
  }

  private static ProxySelector selecting(Proxy proxy) {
    return selector(uri -> List.of(proxy));
  }

  private interface Selection {
    List<Proxy> of(URI uri);
  }

  private static ProxySelector selector(Selection selection) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return selection.of(uri);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }
}
