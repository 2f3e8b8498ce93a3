package org.photofactory.plugins.nominatim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A server on this machine that gives recorded answers and has faults, and remembers what it was
 * asked.
 */
final class LocalServer implements AutoCloseable {

  /** Does something with a request. */
  @FunctionalInterface
  interface Conduct {
    void with(HttpExchange exchange) throws IOException, InterruptedException;
  }

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> agents = new CopyOnWriteArrayList<>();
  private final Queue<Conduct> next = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile Conduct usual;

  LocalServer(Conduct usual) throws IOException {
    this.usual = usual;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    Conduct once = next.poll();
    try {
      (once == null ? usual : once).with(exchange);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  /** What it does once, before it goes on as usual. */
  LocalServer once(Conduct conduct) {
    next.add(conduct);
    return this;
  }

  /** What it does from now on. */
  void usually(Conduct conduct) {
    usual = conduct;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Gives a recorded answer. */
  static Conduct says(String recording) {
    return answers(200, recorded(recording), Map.of());
  }

  static Conduct answers(int status, String text, Map<String, String> headers) {
    return exchange -> {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      headers.forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  static String recorded(String name) {
    try (InputStream file = LocalServer.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
