package org.photofactory.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.photofactory.kernel.outgoing.TestServer.answer;
import static org.photofactory.kernel.outgoing.TestServer.says;
import static org.photofactory.kernel.outgoing.TestServer.sendsTo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

class OutgoingClientTest {

  /** Open for these tests; another address of this machine stays closed. */
  private static final OutgoingSettings ONE = OutgoingSettings.parse("127.0.0.1");

  private static final long MOST = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void nothing_reaches_this_machine_unless_it_is_listed() throws Exception {
    try (TestServer server = new TestServer("127.0.0.1", says("secret"));
        OutgoingClient client = new OutgoingClient(OutgoingSettings.strict())) {
      assertThatExceptionOfType(NoAnswerException.class)
          .isThrownBy(() -> get(client, server.uri("/")))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("OUTGOING_REFUSED"))
          .satisfies(refused -> assertThat(refused.hint()).contains("outgoing.allow"));
      assertCode(client, server.uri("localhost", "/"), "OUTGOING_REFUSED");
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void a_listed_range_and_a_listed_name_are_answered() throws Exception {
    try (TestServer server = new TestServer("127.0.0.1", says("good morning"));
        OutgoingClient byRange = new OutgoingClient(ONE);
        OutgoingClient byName = new OutgoingClient(OutgoingSettings.parse("localhost"))) {
      assertThat(text(get(byRange, server.uri("/a")))).isEqualTo("good morning");
      assertThat(text(get(byName, server.uri("localhost", "/b")))).isEqualTo("good morning");
      assertCode(byName, server.uri("/c"), "OUTGOING_REFUSED");
      assertThat(server.asked).containsExactly("GET /a", "GET /b");
    }
  }

  @Test
  void a_redirect_is_looked_at_like_the_first_address() throws Exception {
    try (TestServer inner = new TestServer("127.0.0.2", says("secret"));
        TestServer outer = new TestServer("127.0.0.1", sendsTo(inner.uri("/x")));
        OutgoingClient client = new OutgoingClient(ONE)) {
      assertCode(client, outer.uri("/"), "OUTGOING_REFUSED");
      assertThat(outer.asked).hasSize(1);
      assertThat(inner.asked).isEmpty();
    }
  }

  @Test
  void a_name_that_leads_elsewhere_the_second_time_gains_nothing() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    Dns rebinding = host -> List.of(named(host, answers.removeFirst()));
    try (TestServer server = new TestServer("0.0.0.0", says("hello"));
        OutgoingClient client = new OutgoingClient(ONE, rebinding)) {
      assertThat(get(client, server.uri("photos.example", "/1")).status()).isEqualTo(200);
      assertCode(client, server.uri("photos.example", "/2"), "OUTGOING_REFUSED");
      assertThat(server.asked).containsExactly("GET /1");
    }
  }

  @Test
  void of_two_addresses_only_the_open_one_is_spoken_to() throws Exception {
    Dns both = host -> List.of(named(host, "127.0.0.2"), named(host, "127.0.0.1"));
    try (TestServer server = new TestServer("127.0.0.1", says("hello"));
        OutgoingClient client = new OutgoingClient(ONE, both)) {
      assertThat(get(client, server.uri("photos.example", "/")).status()).isEqualTo(200);
    }
  }

  @Test
  void redirects_are_followed_for_reading_only_and_carry_no_password_elsewhere() throws Exception {
    Deque<String> seen = new ArrayDeque<>();
    HttpHandler notes =
        exchange -> {
          seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          answer(exchange, 200, "there");
        };
    try (TestServer inner = new TestServer("127.0.0.1", notes);
        TestServer outer = new TestServer("127.0.0.1", sendsTo(inner.uri("/x")));
        OutgoingClient client = new OutgoingClient(ONE)) {
      Map<String, String> password = Map.of("Authorization", "Bearer secret");
      assertThat(client.send(WebRequest.get(outer.uri("/"), password, PATIENCE)))
          .satisfies(answer -> assertThat(text(answer)).isEqualTo("there"));
      assertThat(seen).containsExactly("null");
      byte[] nothing = new byte[0];
      assertThat(client.send(new WebRequest("POST", outer.uri("/"), password, nothing, PATIENCE)))
          .satisfies(answer -> assertThat(answer.status()).isEqualTo(302))
          .satisfies(answer -> assertThat(answer.header("location")).isPresent());
      assertThat(inner.asked).hasSize(1);
    }
  }

  @Test
  void a_circle_of_redirects_ends() throws Exception {
    HttpHandler circle =
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/again");
          answer(exchange, 302, "");
        };
    try (TestServer server = new TestServer("127.0.0.1", circle);
        OutgoingClient client = new OutgoingClient(ONE)) {
      assertCode(client, server.uri("/"), "OUTGOING_FAILED");
    }
  }

  @Test
  void what_is_sent_arrives() throws Exception {
    HttpHandler echo =
        exchange -> {
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          answer(exchange, 201, type + " " + body);
        };
    try (TestServer server = new TestServer("127.0.0.1", echo);
        OutgoingClient client = new OutgoingClient(ONE)) {
      WebAnswer answer =
          client.send(
              new WebRequest(
                  "POST",
                  server.uri("/token"),
                  Map.of("Content-Type", "application/x-www-form-urlencoded"),
                  "code=7".getBytes(StandardCharsets.UTF_8),
                  PATIENCE));
      assertThat(answer.status()).isEqualTo(201);
      assertThat(text(answer)).isEqualTo("application/x-www-form-urlencoded code=7");
    }
  }

  @Test
  void an_answer_may_be_as_large_as_its_limit_and_no_larger() throws Exception {
    HttpHandler asManyAsAsked =
        exchange ->
            answer(
                exchange, 200, "x".repeat(Integer.parseInt(exchange.getRequestURI().getQuery())));
    try (TestServer server = new TestServer("127.0.0.1", asManyAsAsked);
        OutgoingClient client = new OutgoingClient(ONE)) {
      assertThat(get(client, server.uri("/?1000")).body()).hasSize(1000);
      assertCode(client, server.uri("/?1001"), "OUTGOING_TOO_LARGE");
    }
  }

  @Test
  void a_small_package_that_unpacks_to_much_is_not_unpacked() throws Exception {
    try (TestServer server = new TestServer("127.0.0.1", OutgoingClientTest::bomb);
        OutgoingClient client = new OutgoingClient(ONE)) {
      assertCode(client, server.uri("/"), "OUTGOING_TOO_LARGE");
    }
  }

  @Test
  void an_answer_that_does_not_come_or_does_not_end_is_given_up() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        TestServer dripping = new TestServer("127.0.0.1", OutgoingClientTest::halfAnAnswer);
        OutgoingClient client = new OutgoingClient(ONE)) {
      Duration brief = Duration.ofSeconds(2);
      URI nobody = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      assertCode(client, WebRequest.get(nobody, Map.of(), brief), "OUTGOING_TIMEOUT");
      assertCode(client, WebRequest.get(dripping.uri("/"), Map.of(), brief), "OUTGOING_TIMEOUT");
    }
  }

  @Test
  void a_server_that_is_not_reached_in_time_was_asked_nothing() {
    Dns slow =
        _ -> {
          LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
          return List.of(InetAddress.getLoopbackAddress());
        };
    try (OutgoingClient client = new OutgoingClient(ONE, slow)) {
      URI unknown = URI.create("http://server.invalid/");
      WebRequest request = WebRequest.get(unknown, Map.of(), Duration.ofMillis(50));
      assertCode(client, request, "OUTGOING_FAILED");
    }
  }

  @Test
  void whoever_is_interrupted_while_it_connects_or_waits_is_told_and_stays_interrupted()
      throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        OutgoingClient client = new OutgoingClient(ONE)) {
      Thread.currentThread().interrupt();
      URI nobody = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      assertCode(client, nobody, "OUTGOING_INTERRUPTED");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whoever_is_interrupted_while_a_server_is_silent_does_not_wait_for_it() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        OutgoingClient client = new OutgoingClient(ONE)) {
      URI nobody = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      WebRequest patient = WebRequest.get(nobody, Map.of(), Duration.ofMinutes(5));
      FutureTask<Boolean> asking =
          new FutureTask<>(
              () -> {
                assertCode(client, patient, "OUTGOING_INTERRUPTED");
                return Thread.interrupted();
              });
      Thread thread = Thread.ofPlatform().daemon().start(asking);
      try (Socket asked = silent.accept()) {
        asked.getInputStream().readNBytes(10);
        // By now it listens for an answer, most likely.
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        thread.interrupt();
        assertThat(asking.get(1, TimeUnit.MINUTES)).isTrue();
      }
    }
  }

  @Test
  void a_server_that_is_not_there_is_named() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    try (OutgoingClient client = new OutgoingClient(ONE)) {
      assertThatExceptionOfType(NoAnswerException.class)
          .isThrownBy(() -> get(client, URI.create("http://127.0.0.1:" + port + "/?key=secret")))
          .withMessageContaining("127.0.0.1")
          .withMessageNotContaining("secret")
          .satisfies(failed -> assertThat(failed.code()).isEqualTo("OUTGOING_FAILED"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "//127.0.0.1/",
        "http:x",
        "/a",
        "http://user:secret@127.0.0.1/",
        "http:///x"
      })
  void only_addresses_of_the_web_are_spoken_to(String address) {
    try (OutgoingClient client = new OutgoingClient(ONE)) {
      assertThatExceptionOfType(NoAnswerException.class)
          .isThrownBy(() -> get(client, URI.create(address)))
          .withMessageNotContaining("secret")
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("OUTGOING_ADDRESS"));
    }
  }

  private static WebAnswer get(OutgoingClient client, URI address) throws NoAnswerException {
    return client.send(WebRequest.get(address, Map.of(), PATIENCE), MOST);
  }

  private static String text(WebAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static void assertCode(OutgoingClient client, URI address, String code) {
    assertCode(client, WebRequest.get(address, Map.of(), PATIENCE), code);
  }

  private static void assertCode(OutgoingClient client, WebRequest request, String code) {
    assertThatExceptionOfType(NoAnswerException.class)
        .isThrownBy(() -> client.send(request, MOST))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static InetAddress named(String host, String address)
      throws java.net.UnknownHostException {
    return InetAddress.getByAddress(host, InetAddress.ofLiteral(address).getAddress());
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream packed = new GZIPOutputStream(exchange.getResponseBody())) {
      packed.write(new byte[1 << 20]);
    }
    exchange.close();
  }

  /** Says that there is more to come, and leaves it at that. */
  private static void halfAnAnswer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write(new byte[10]);
    exchange.getResponseBody().flush();
  }
}
