package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps bytes that follow a complete response from being taken for the response to the next
 * request. A pooled connection that the server has closed, or has sent something on, is given up
 * before anything is sent. A response that was there before its request was written is refused: it
 * comes out of the buffers, without a byte read from the socket.
 */
final class ConnectionCheck implements Interceptor {
  private final ConnectionSockets sockets;

  ConnectionCheck(ConnectionSockets sockets) {
    this.sockets = sockets;
  }

  /** Nothing was sent; another connection can be taken. */
  static final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
      super("the pooled connection was closed, or had unread bytes");
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    Socket used = connection == null ? null : connection.socket();
    CountingSocket socket = used == null ? null : sockets.under(used);
    if (socket == null) {
      return ResponseHead.checked(chain.proceed(chain.request()));
    }
    WireTrace trace = chain.request().tag(WireTrace.class);
    if (trace != null && !trace.connected() && !socket.isQuiet()) {
      throw new StaleConnectionException();
    }
    long before = socket.bytesRead();
    Response response = chain.proceed(chain.request());
    if (socket.bytesRead() == before) {
      // First, because closing the response may put the connection back into the pool.
      socket.close();
      response.close();
      if (trace != null) {
        trace.forgetResponse();
      }
      throw new ProtocolException("the response was received before the request was sent");
    }
    return ResponseHead.checked(response);
  }
}
