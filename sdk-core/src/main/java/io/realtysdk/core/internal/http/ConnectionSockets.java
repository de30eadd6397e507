package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Creates the sockets of a client, and finds the counting socket under each connection, encrypted
 * or not. Only the overloads that OkHttp calls are supported.
 */
final class ConnectionSockets {
  private final Map<Socket, CountingSocket> underTls =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Returns the counting socket of a connection; null where the socket is not one of ours. */
  @Nullable CountingSocket under(Socket socket) {
    return socket instanceof CountingSocket own ? own : underTls.get(socket);
  }

  SocketFactory factory() {
    return new SocketFactory() {
      @Override
      public Socket createSocket() throws IOException {
        Socket socket = new CountingSocket(SocketChannel.open());
        // Head and body are two writes: without this, TLS requests wait 40 ms for each other.
        socket.setTcpNoDelay(true);
        return socket;
      }

      @Override
      public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(
          InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
      }
    };
  }

  /** Wraps a TLS socket factory so that its sockets can be found again. */
  SSLSocketFactory tracking(SSLSocketFactory factory) {
    return new SSLSocketFactory() {
      @Override
      public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
          throws IOException {
        Socket encrypted = factory.createSocket(socket, host, port, autoClose);
        if (socket instanceof CountingSocket own) {
          underTls.put(encrypted, own);
        }
        return encrypted;
      }

      @Override
      public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
      }

      @Override
      public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
      }

      @Override
      public Socket createSocket() throws IOException {
        return factory.createSocket();
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return factory.createSocket(host, port);
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        return factory.createSocket(host, port);
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
          throws IOException {
        return factory.createSocket(host, port, localHost, localPort);
      }

      @Override
      public Socket createSocket(
          InetAddress address, int port, InetAddress localAddress, int localPort)
          throws IOException {
        return factory.createSocket(address, port, localAddress, localPort);
      }
    };
  }
}
