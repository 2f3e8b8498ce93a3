package org.photofactory.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.config.TlsSettings;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.web.server.ServerFactory;

/** Certificates come and go under a server that runs; its clients are real. */
class ServerCertificateTest {

  @TempDir Path folder;

  private final StatusBoard board = new StatusBoard(Clock.systemUTC(), new Events());
  private ServerCertificate certificate;
  private Server server;

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void a_new_certificate_is_taken_over_and_open_connections_go_on() throws Exception {
    TestCertificate first = TestCertificate.make("RSA");
    TestCertificate second = TestCertificate.make("EC");
    start(first);
    try (SSLSocket before = connect(first)) {
      ask(before);
      write(second);
      certificate.look();
      ask(before);
      try (SSLSocket after = connect(second)) {
        ask(after);
        assertThat(shown(after)).isEqualTo(second.certificate());
      }
      assertThat(shown(before)).isEqualTo(first.certificate());
    }
    assertThatExceptionOfType(SSLException.class).isThrownBy(() -> connect(first));
  }

  @Test
  void a_bad_file_changes_nothing_and_is_told_until_it_is_mended() throws Exception {
    TestCertificate first = TestCertificate.make("EC");
    TestCertificate second = TestCertificate.make("EC");
    start(first);
    assertThat(status().health()).isEqualTo(Health.OK);
    Files.writeString(folder.resolve("cert.pem"), second.pem());
    certificate.look();
    assertThat(status().health()).isEqualTo(Health.WARN);
    assertThat(status().currentTask()).contains("belongs to none", "stays in use");
    connect(first).close();
    certificate.look();
    assertThat(status().health()).isEqualTo(Health.WARN);
    Files.delete(folder.resolve("key.pem"));
    certificate.look();
    assertThat(status().currentTask()).contains("cannot be read");
    write(second);
    certificate.look();
    assertThat(status().health()).isEqualTo(Health.OK);
    connect(second).close();
  }

  @Test
  void a_file_that_was_gone_for_a_while_and_is_the_same_is_no_reason_to_complain()
      throws Exception {
    TestCertificate only = TestCertificate.make("EC");
    start(only);
    Files.delete(folder.resolve("key.pem"));
    certificate.look();
    assertThat(status().health()).isEqualTo(Health.WARN);
    write(only);
    certificate.look();
    assertThat(status().health()).isEqualTo(Health.OK);
  }

  @Test
  void its_end_is_told_before_and_after() throws Exception {
    start(TestCertificate.make("EC", Instant.now().plus(Duration.ofDays(13))));
    assertThat(status().health()).isEqualTo(Health.WARN);
    assertThat(status().currentTask()).contains("renew");
    write(TestCertificate.make("EC", Instant.now().minus(Duration.ofDays(1))));
    certificate.look();
    assertThat(status().health()).isEqualTo(Health.ERROR);
    write(TestCertificate.make("EC", Instant.now().plus(Duration.ofDays(15))));
    certificate.look();
    assertThat(status().health()).isEqualTo(Health.OK);
  }

  @Test
  void old_protocols_are_not_spoken() throws Exception {
    TestCertificate only = TestCertificate.make("EC");
    start(only);
    assertThat(certificate.context().getSelectedProtocols())
        .containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
  }

  private void start(TestCertificate first) throws Exception {
    write(first);
    TlsSettings tls =
        new TlsSettings(
            folder.resolve("cert.pem"),
            Optional.of(folder.resolve("key.pem")),
            "",
            OptionalInt.empty());
    certificate = new ServerCertificate(tls, board, Clock.systemUTC());
    certificate.load();
    NetworkSettings network =
        new NetworkSettings(
            Optional.of(tls), List.of(), Set.of(), NetworkSettings.usual().limits());
    server =
        new ServerFactory(new HttpSettings("127.0.0.1", 0, 1, network), Optional.of(certificate))
            .create();
    server.setHandler(new DefaultHandler());
    server.start();
  }

  private void write(TestCertificate made) throws IOException {
    Files.writeString(folder.resolve("cert.pem"), made.pem());
    Files.writeString(folder.resolve("key.pem"), made.key());
  }

  private SSLSocket connect(TestCertificate trusted) throws Exception {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    SSLSocket socket =
        (SSLSocket) trusted.trust().getSocketFactory().createSocket("127.0.0.1", port);
    socket.startHandshake();
    return socket;
  }

  private static void ask(SSLSocket socket) throws IOException {
    String request = "HEAD /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).as("the connection is open").isNotNegative();
      answer.append((char) next);
    }
    assertThat(answer).startsWith("HTTP/1.1 404");
  }

  private static X509Certificate shown(SSLSocket socket) throws IOException {
    return (X509Certificate) socket.getSession().getPeerCertificates()[0];
  }

  private ServiceStatus status() {
    return board.services().getFirst();
  }
}
