package org.photofactory.plugins.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A web address on this machine that takes messages, and answers as it is told. Thread-safe. */
final class HookServer implements AutoCloseable {

  final List<String> got = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final String scheme;
  private final HttpServer server;
  private volatile HttpHandler conduct = answer(204, "", Map.of());

  HookServer() throws IOException {
    this("http", HttpServer.create());
  }

  private HookServer(String scheme, HttpServer server) throws IOException {
    this.scheme = scheme;
    this.server = server;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** One that speaks by TLS only. */
  static HookServer tls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new HookServer("https", server);
  }

  void answers(int status, String body, Map<String, String> headers) {
    conduct = answer(status, body, headers);
  }

  /** Takes messages, and says nothing until it is closed. */
  void answersNever() {
    conduct =
        _ -> {
          try {
            closed.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        };
  }

  String address() {
    return scheme + "://localhost:" + server.getAddress().getPort() + "/hooks/secret";
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    conduct.handle(exchange);
    exchange.close();
  }

  private static HttpHandler answer(int status, String text, Map<String, String> headers) {
    return exchange -> {
      headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }
}
