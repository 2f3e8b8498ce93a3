package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.database.TestDatabase;

class ServerIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  @Test
  void a_taken_port_is_told_with_a_hint() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HttpSettings http = new HttpSettings("127.0.0.1", taken.getLocalPort(), 1);
      assertThatThrownBy(() -> new TestSite(database.database(), folder, http))
          .isInstanceOfSatisfying(
              ServerStartException.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("PORT_TAKEN");
                assertThat(refused.hint()).contains("http.port");
              });
    }
  }

  @Test
  void a_request_that_runs_may_end_while_the_server_stops() throws Exception {
    TestSite site = new TestSite(database.database(), folder);
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      byte[] body = TestSite.jpeg("the last one");
      String head =
          "POST /api/v1/uploads?name=a.jpg HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
              + site.people().script()
              + "\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body, 0, 10);
      site.awaitPart();
      Thread stopping = Thread.ofVirtual().start(() -> close(site));
      socket.getOutputStream().write(body, 10, body.length - 10);
      String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 201");
      stopping.join();
    }
  }

  private static void close(TestSite site) {
    try {
      site.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
