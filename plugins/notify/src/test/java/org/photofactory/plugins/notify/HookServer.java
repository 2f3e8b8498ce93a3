package org.photofactory.plugins.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web address that takes messages, and answers as it is told. Thread-safe. */
final class HookServer implements AutoCloseable {

  final List<String> got = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 204;
  private volatile String word = "";
  private volatile Map<String, String> headers = Map.of();

  HookServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  void answers(int code, String body, Map<String, String> more) {
    status = code;
    word = body;
    headers = more;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks/secret";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    byte[] body = word.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
