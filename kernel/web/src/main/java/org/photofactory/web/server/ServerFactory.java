package org.photofactory.web.server;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.photofactory.kernel.config.HttpSettings;

/** Makes a Jetty server of modest size: a few threads for the wire, virtual ones for the work. */
public final class ServerFactory {

  private static final int MOST_THREADS = 8;
  private static final int LEAST_THREADS = 2;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** A file may be called 100%.jpg; nobody here decodes an address twice. */
  private static final UriCompliance PERCENT_SIGNS =
      UriCompliance.DEFAULT.with("percent-signs", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private ServerFactory() {}

  /**
   * A server without handlers, not started.
   *
   * @throws IllegalArgumentException when the address is not a loopback address
   */
  public static Server create(HttpSettings settings) {
    // With a queue of its own choice Jetty would start the whole of JMX and JFR to measure cache
    // lines.
    QueuedThreadPool threads =
        new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, new LinkedBlockingQueue<>());
    threads.setName("http");
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    Server server = new Server(threads);
    server.setStopTimeout(GRACE.toMillis());
    server.addConnector(connector(server, settings));
    return server;
  }

  private static ServerConnector connector(Server server, HttpSettings settings) {
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(loopback(settings.address()));
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }

  /** Whoever reaches the port may do everything, so nobody from outside may reach it. */
  private static String loopback(String address) {
    if (!InetAddress.ofLiteral(address).isLoopbackAddress()) {
      throw new IllegalArgumentException("not a loopback address: " + address);
    }
    return address;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE.toMillis());
    http.setUriCompliance(PERCENT_SIGNS);
    return http;
  }
}
