package org.photofactory.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** An HTTP server that gives the answers it was told to, in turn, and keeps what it was asked. */
public final class PretendAppliance implements AutoCloseable {

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  public PretendAppliance() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Adds the next answer. */
  public PretendAppliance answering(int status, String body) {
    synchronized (answers) {
      answers.add(new Answer(status, body));
    }
    return this;
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Method and address of every request so far, with the body after a space when there was one. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
    Answer answer;
    synchronized (answers) {
      answer = answers.isEmpty() ? new Answer(500, "") : answers.remove();
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
