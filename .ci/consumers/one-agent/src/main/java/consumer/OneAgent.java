package consumer;

import com.sun.net.httpserver.HttpServer;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Gets one agent from a server on this machine. Its argument is "agent", or a part of the message
 * with which the SDK refuses the class path.
 */
public class OneAgent {
  private static final byte[] AGENT =
      "{\"Id\": 7, \"FirstName\": \"Ann\"}".getBytes(StandardCharsets.UTF_8);

  public static void main(String[] args) throws Exception {
    String expected = String.join(" ", args);
    String seen;
    try {
      SignTrakerAgent agent = get();
      seen = agent.id() == 7 ? "agent" : agent.toString();
    } catch (ConfigurationException e) {
      seen = e.getMessage();
    }
    System.out.println(seen);
    if (!seen.contains(expected)) {
      throw new AssertionError("expected: " + expected);
    }
  }

  private static SignTrakerAgent get() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, AGENT.length);
          exchange.getResponseBody().write(AGENT);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    try (SignTrakerClient client =
        SignTrakerClient.builder().apiKey("key").baseUrl(url).build()) {
      return client.agents().get(7);
    } finally {
      server.stop(0);
    }
  }
}
