package io.realtysdk.testkit.internal.http;

import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.NetworkTrafficListener;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** WireMock's HTTP server, except for what would get in the way of a fake. */
final class JettyServer extends Jetty11HttpServer {
  /** Enough for a few hundred calls that are all kept waiting; a thread is made when needed. */
  private static final int MAX_THREADS = 512;

  private static final String MASK = "masked-";

  JettyServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    super(options, admin, stubs);
  }

  /** Threads that do not keep the JVM alive. */
  static QueuedThreadPool daemonThreads(Options unused) {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("fake");
    threads.setDaemon(true);
    return threads;
  }

  @Override
  protected Server createServer(Options options) {
    Server server = super.createServer(options);
    // else the connector makes a timer of its own, whose thread keeps the JVM alive
    server.addBean(new ScheduledExecutorScheduler("fake-timer", true));
    return server;
  }

  /**
   * Turns off that a header value which differs from an earlier one in case only is read as that.
   */
  @Override
  protected ServerConnector createHttpConnector(
      String bindAddress, int port, JettySettings settings, NetworkTrafficListener traffic) {
    ServerConnector connector = super.createHttpConnector(bindAddress, port, settings, traffic);
    connector
        .getConnectionFactory(HttpConnectionFactory.class)
        .getHttpConfiguration()
        .setHeaderCacheCaseSensitive(true);
    return connector;
  }

  /**
   * Hides multipart bodies from WireMock: it would take them apart before anybody asks, and answer
   * one that is malformed by itself, unrecorded.
   */
  @Override
  public Handler[] extensionHandlers() {
    return new Handler[] {new MultipartMask()};
  }

  /** The content type as it was sent. */
  static String unmasked(String contentType) {
    return contentType.startsWith(MASK) ? contentType.substring(MASK.length()) : contentType;
  }

  private static final class MultipartMask extends AbstractHandler {
    @Override
    public void handle(
        String target, Request request, HttpServletRequest unused, HttpServletResponse response) {
      HttpFields fields = request.getHttpFields();
      String contentType = fields.get(HttpHeader.CONTENT_TYPE);
      if (contentType != null) {
        request.setHttpFields(
            HttpFields.build(fields).put(HttpHeader.CONTENT_TYPE, MASK + contentType));
      }
    }
  }
}
