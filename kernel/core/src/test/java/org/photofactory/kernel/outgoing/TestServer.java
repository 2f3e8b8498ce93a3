package org.photofactory.kernel.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server on an address of this machine that remembers what it was asked. */
final class TestServer implements AutoCloseable {

  final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  TestServer(String address, HttpHandler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          handler.handle(exchange);
        });
    server.start();
  }

  URI uri(String path) {
    return uri(server.getAddress().getAddress().getHostAddress(), path);
  }

  URI uri(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  static HttpHandler says(String text) {
    return exchange -> answer(exchange, 200, text);
  }

  static HttpHandler sendsTo(URI other) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", other.toString());
      answer(exchange, 302, "");
    };
  }

  static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    // Every question comes on a connection of its own, so that each is looked at.
    exchange.getResponseHeaders().add("Connection", "close");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
