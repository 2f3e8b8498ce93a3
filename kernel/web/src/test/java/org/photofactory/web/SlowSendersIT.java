package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.config.Patience;
import org.photofactory.kernel.database.TestDatabase;

/** Whoever takes for ever to say what they want keeps nobody else waiting. */
@Timeout(120)
class SlowSendersIT {

  private static final String HEAD = "GET /api/v1/assets HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

  private static final String BODY =
      "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 5000\r\n\r\n{";

  /** What is asked too often is another matter. */
  private static final NetworkSettings.Rates UNLIMITED = new NetworkSettings.Rates(0, 0, 0, 0);

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  @Test
  void a_thousand_slow_senders_leave_the_gallery_usable_and_are_sent_away() throws Exception {
    try (TestSite site = site(2000, 200);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch connected = new CountDownLatch(1000);
      List<Future<String>> ends = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        String from = "127.0.1." + (1 + i % 20);
        String begin = i % 2 == 0 ? HEAD : BODY;
        ends.add(threads.submit(() -> drip(site.port(), from, begin, connected)));
      }
      assertThat(connected.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      assertThat(site.get("/api/v1/assets").statusCode()).isEqualTo(200);
      for (Future<String> end : ends) {
        assertThat(end.get()).isIn("closed", "HTTP/1.1 408");
      }
      assertThat(ends.stream().filter(end -> end.resultNow().equals("HTTP/1.1 408")).count())
          .as("bodies that came too slowly are told why")
          .isPositive();
      assertThat(site.get("/api/v1/assets").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void one_address_has_only_so_many_connections_and_others_have_theirs() throws Exception {
    try (TestSite site = site(2000, 20)) {
      List<Socket> sockets = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        sockets.add(connect(site.port(), "127.0.0.2"));
      }
      assertThat(sockets.stream().filter(SlowSendersIT::isAnswered)).hasSize(20);
      assertThat(site.get("/api/v1/assets").statusCode()).isEqualTo(200);
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private TestSite site(int connections, int perAddress) throws IOException {
    Patience brief = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), 100);
    NetworkSettings.Limits limits =
        new NetworkSettings.Limits(connections, perAddress, brief, UNLIMITED);
    NetworkSettings network = new NetworkSettings(Optional.empty(), List.of(), Set.of(), limits);
    return new TestSite(
        database.database(), folder, new HttpSettings("127.0.0.1", 0, 1 << 20, network));
  }

  /** Sends a byte now and then until the server has had enough, and tells how it said so. */
  private static String drip(int port, String from, String begin, CountDownLatch connected)
      throws IOException {
    try (Socket socket = connect(port, from)) {
      socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
      connected.countDown();
      socket.setSoTimeout(500);
      while (true) {
        try {
          byte[] answer = socket.getInputStream().readNBytes(12);
          return answer.length == 0 ? "closed" : new String(answer, StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException stillOpen) {
          socket.getOutputStream().write(' ');
        }
      }
    } catch (IOException reset) {
      return "closed";
    }
  }

  private static Socket connect(int port, String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    return socket;
  }

  private static boolean isAnswered(Socket socket) {
    try {
      socket
          .getOutputStream()
          .write(
              "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() >= 0;
    } catch (IOException closed) {
      return false;
    }
  }
}
