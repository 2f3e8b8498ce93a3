package org.photofactory.testkit.panels;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * A page with one panel, on a server of this machine, under the policies of the web app. A browser
 * that opens it mounts the panel, takes it away, and says what was wrong.
 */
final class PanelPage implements AutoCloseable {

  private static final String PLAIN =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Panel</title>
      <script src="/mounting.js" defer></script></head><body></body></html>
      """;
  private static final String AROUND =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Panels</title>
      <script src="/page.js" defer></script></head><body data-frame="%s"></body></html>
      """;

  private final HttpServer server;
  private final TestPanel panel;
  private final Showing showing;
  private final CompletableFuture<List<String>> report = new CompletableFuture<>();

  PanelPage(TestPanel panel, Showing showing) throws IOException {
    this.panel = panel;
    this.showing = showing;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  /** What a browser has to open. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** What was wrong, as soon as a browser has seen it. */
  Future<List<String>> report() {
    return report;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/report" -> heard(exchange);
        case "/wanted" -> send(exchange, PanelPlace.PAGE, "x.json", wanted());
        case "/page.js", "/mounting.js" ->
            send(exchange, showing.place(), path, own(path.substring(1)));
        case "/" -> send(exchange, PanelPlace.PAGE, "x.html", around());
        default -> sendFile(exchange, path);
      }
    }
  }

  private void heard(HttpExchange exchange) throws IOException {
    report.complete(
        List.of(JsonMapper.builder().build().readValue(exchange.getRequestBody(), String[].class)));
    exchange.sendResponseHeaders(204, -1);
  }

  private void sendFile(HttpExchange exchange, String path) throws IOException {
    Optional<byte[]> content =
        path.equals(root())
            ? Optional.of(FramePage.page())
            : showing
                .files()
                .content(path.startsWith(root()) ? path.substring(root().length()) : "");
    if (content.isPresent()) {
      send(exchange, showing.place(), path.equals(root()) ? "x.html" : path, content.get());
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private static void send(HttpExchange exchange, PanelPlace place, String name, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(name));
    exchange.getResponseHeaders().set("Content-Security-Policy", place.policy());
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    // To a frame that is shut off everything is of another origin.
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }

  private byte[] around() {
    String page =
        switch (showing.place()) {
          case PAGE -> PLAIN;
          case FRAME -> AROUND.formatted(root());
        };
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] wanted() throws IOException {
    return JsonMapper.builder()
        .build()
        .writeValueAsBytes(
            Map.of(
                "plugin", panel.plugin(),
                "name", panel.name(),
                "slot", panel.slot(),
                "module", root() + panel.module(),
                "answers", showing.answers()));
  }

  private String root() {
    return "/p/" + panel.plugin() + "/1.0.0/";
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream script = PanelPage.class.getResourceAsStream(name)) {
      return script.readAllBytes();
    }
  }
}
