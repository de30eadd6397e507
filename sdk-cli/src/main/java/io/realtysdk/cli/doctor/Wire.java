package io.realtysdk.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Observes the connections and responses of the SDK's own HTTP client, and lets nothing but GET
 * pass. For one request at a time.
 */
final class Wire extends EventListener implements Interceptor {
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private boolean lookedUp;
  private int addresses = -1;
  private boolean connecting;
  private boolean connected;
  private boolean proxied;
  private boolean securing;
  private @Nullable Handshake handshake;
  private long connectStart;
  private long connectMillis = -1;
  private int responses;
  private int notJson;
  private int byteOrderMarks;

  /** Returns the client that the SDK is to build its own upon. */
  OkHttpClient client() {
    return new OkHttpClient.Builder()
        .eventListenerFactory(call -> this)
        .addInterceptor(this)
        .build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (!chain.request().method().equals("GET")) {
      throw new IOException("only GET is sent by this command");
    }
    Response response = chain.proceed(chain.request());
    if (response.isSuccessful()) {
      synchronized (this) {
        responses++;
        String type = response.header("Content-Type", "");
        if (!isJson(type)) {
          notJson++;
        }
        if (response.peekBody(3).byteString().equals(BYTE_ORDER_MARK)) {
          byteOrderMarks++;
        }
      }
    }
    return response;
  }

  private static boolean isJson(String contentType) {
    String type = contentType.split(";", 2)[0].trim();
    return type.equalsIgnoreCase("application/json")
        || type.toLowerCase(Locale.ROOT).endsWith("+json");
  }

  @Override
  public synchronized void dnsStart(Call call, String domainName) {
    lookedUp = true;
  }

  @Override
  public synchronized void dnsEnd(Call call, String domainName, List<InetAddress> found) {
    addresses = found.size();
  }

  @Override
  public synchronized void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connecting = true;
    proxied = proxy.type() != Proxy.Type.DIRECT;
    connectStart = System.nanoTime();
  }

  @Override
  public synchronized void secureConnectStart(Call call) {
    // TCP is open as soon as TLS begins.
    tcpOpen();
    securing = true;
  }

  @Override
  public synchronized void secureConnectEnd(Call call, @Nullable Handshake agreed) {
    handshake = agreed;
  }

  @Override
  public synchronized void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    tcpOpen();
  }

  private void tcpOpen() {
    if (!connected) {
      connected = true;
      connectMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - connectStart);
    }
  }

  /** Whether a name had to be looked up; not for an address of numbers. */
  synchronized boolean lookedUp() {
    return lookedUp;
  }

  /** How many addresses the name has, or -1 if it was not resolved. */
  synchronized int addresses() {
    return addresses;
  }

  synchronized boolean connecting() {
    return connecting;
  }

  synchronized boolean connected() {
    return connected;
  }

  synchronized boolean proxied() {
    return proxied;
  }

  synchronized boolean securing() {
    return securing;
  }

  synchronized long connectMillis() {
    return connectMillis;
  }

  /** The version of TLS, or null if no handshake was completed. */
  synchronized @Nullable String tlsVersion() {
    return handshake == null ? null : handshake.tlsVersion().javaName();
  }

  /** How many successful responses arrived. */
  synchronized int responses() {
    return responses;
  }

  /** How many of them were labelled as something else than JSON. */
  synchronized int notJson() {
    return notJson;
  }

  /** How many of them started with a byte order mark. */
  synchronized int byteOrderMarks() {
    return byteOrderMarks;
  }
}
