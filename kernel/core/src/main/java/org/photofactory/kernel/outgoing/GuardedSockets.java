package org.photofactory.kernel.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that look where they are about to go. This is the last moment before a connection,
 * behind every look-up and redirect: a name that leads elsewhere the second time gains nothing.
 */
final class GuardedSockets extends SocketFactory {

  private final Destinations destinations;

  GuardedSockets(Destinations destinations) {
    this.destinations = destinations;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(destinations);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw onlyUnconnected();
  }

  private static UnsupportedOperationException onlyUnconnected() {
    return new UnsupportedOperationException("sockets are connected by their user");
  }

  private static final class GuardedSocket extends Socket {
    private final Destinations destinations;

    GuardedSocket(Destinations destinations) {
      this.destinations = destinations;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress target)) {
        throw new IOException("not an internet address");
      }
      destinations.check(target);
      super.connect(endpoint, timeout);
    }
  }
}
