package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets backed by a channel, because those answer an interrupt at once, also in the middle of a
 * read. A plain socket's read goes on until its timeout.
 */
final class ChannelSocketFactory extends SocketFactory {

  @Override
  public Socket createSocket() throws IOException {
    return SocketChannel.open().socket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connect(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connect(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connect(new InetSocketAddress(host, port), localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connect(new InetSocketAddress(host, port), localHost, localPort);
  }

  private static Socket connect(InetSocketAddress address) throws IOException {
    return SocketChannel.open(address).socket();
  }

  private static Socket connect(InetSocketAddress address, InetAddress localHost, int localPort)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.bind(new InetSocketAddress(localHost, localPort));
    channel.connect(address);
    return channel.socket();
  }
}
