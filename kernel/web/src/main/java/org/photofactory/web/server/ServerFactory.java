package org.photofactory.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.config.Patience;
import org.photofactory.kernel.config.TlsSettings;
import org.photofactory.web.network.ConnectionsPerAddress;
import org.photofactory.web.network.Periodically;
import org.photofactory.web.network.SlowHeads;
import org.photofactory.web.network.TrustedProxies;
import org.photofactory.web.tls.ServerCertificate;

/** Makes a Jetty server of modest size: a few threads for the wire, virtual ones for the work. */
public final class ServerFactory {

  private static final int MOST_THREADS = 8;
  private static final int LEAST_THREADS = 2;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final Duration CERTIFICATE_LOOK = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** When there is no room for more, those that are silent go first. */
  private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(5);

  private final HttpSettings settings;
  private final Optional<ServerCertificate> certificate;
  private final Patience patience;
  private final TrustedProxies proxies;

  /**
   * @param certificate with which the port speaks TLS; empty for plain HTTP
   */
  public ServerFactory(HttpSettings settings, Optional<ServerCertificate> certificate) {
    this.settings = settings;
    this.certificate = certificate;
    this.patience = settings.network().limits().patience();
    this.proxies = new TrustedProxies(settings.network().trustedProxies());
  }

  /** A server without handlers, not started. */
  public Server create() {
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
    addConnectors(server);
    limit(server);
    return server;
  }

  private void addConnectors(Server server) {
    HttpConnectionFactory http = new HttpConnectionFactory(configuration());
    if (certificate.isEmpty()) {
      server.addConnector(connector(server, settings.port(), http));
      return;
    }
    SecureRequestCustomizer secure = new SecureRequestCustomizer(false);
    http.getHttpConfiguration().getCustomizers().addFirst(secure);
    ServerConnector encrypted =
        connector(
            server,
            settings.port(),
            new SslConnectionFactory(certificate.get().context(), http.getProtocol()),
            http);
    server.addConnector(encrypted);
    redirectPort().ifPresent(port -> server.addConnector(plain(server, port, encrypted)));
    server.addBean(
        new Periodically(server.getScheduler(), CERTIFICATE_LOOK, certificate.get()::look));
  }

  private OptionalInt redirectPort() {
    return settings.network().tls().map(TlsSettings::redirectPort).orElse(OptionalInt.empty());
  }

  /** Where plain requests are sent on; the port for that is known once the other one is open. */
  private ServerConnector plain(Server server, int port, ServerConnector encrypted) {
    HttpConfiguration http = configuration();
    ServerConnector connector = connector(server, port, new HttpConnectionFactory(http));
    connector.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarting(LifeCycle event) {
            http.setSecurePort(encrypted.getLocalPort());
          }
        });
    return connector;
  }

  private ServerConnector connector(Server server, int port, ConnectionFactory... protocols) {
    ServerConnector connector = new ServerConnector(server, 1, 1, protocols);
    connector.setHost(settings.address().equals(HttpSettings.ALL) ? null : settings.address());
    connector.setPort(port);
    connector.setIdleTimeout(patience.idle().toMillis());
    return connector;
  }

  private HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setUriCompliance(SensibleAddresses.READABLE);
    http.setIdleTimeout(patience.idle().toMillis());
    http.addCustomizer(proxies);
    return http;
  }

  private void limit(Server server) {
    NetworkSettings.Limits limits = settings.network().limits();
    NetworkConnectionLimit all = new NetworkConnectionLimit(limits.connections(), server);
    all.setEndPointIdleTimeout(Math.min(IDLE_WHEN_FULL.toMillis(), patience.idle().toMillis()));
    server.addBean(all);
    ConnectionsPerAddress each =
        new ConnectionsPerAddress(limits.connectionsPerAddress(), proxies::trusts);
    SlowHeads heads = new SlowHeads(patience.head(), System::nanoTime);
    for (var connector : server.getConnectors()) {
      ((ServerConnector) connector).addBean(each);
      ((ServerConnector) connector).addBean(heads);
    }
    server.addBean(
        new Periodically(server.getScheduler(), patience.head().dividedBy(2), heads::look));
  }
}
