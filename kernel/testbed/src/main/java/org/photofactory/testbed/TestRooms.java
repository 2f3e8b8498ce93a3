package org.photofactory.testbed;

import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.spi.web.Visitor;
import org.photofactory.web.rest.Json;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.RestApplication;
import org.photofactory.web.rooms.RoomsHandler;

/** The REST rooms of plugins as the web serves them, without its door. Thread-safe. */
final class TestRooms implements AutoCloseable {

  private static final String NAME = "Visitor";

  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  TestRooms(ApiRooms rooms, Database database) {
    server.addConnector(connector);
    JsonAnswers answers = new JsonAnswers(Json.newMapper());
    server.setHandler(new Entrance(new RoomsHandler(rooms, database, answers)));
    try {
      server.start();
    } catch (Exception failure) {
      throw new IllegalStateException("The rooms cannot be opened", failure);
    }
  }

  HttpResponse<String> ask(Visitor visitor, String path, @Nullable String json)
      throws IOException, InterruptedException {
    visitors.put(visitor.getName(), visitor);
    String address = "http://localhost:" + connector.getLocalPort() + "/api/v1/p/" + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).header(NAME, visitor.getName());
    if (json != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> send(Visitor visitor, String method, String path, String... headers)
      throws IOException, InterruptedException {
    visitors.put(visitor.getName(), visitor);
    String address = "http://localhost:" + connector.getLocalPort() + "/api/v1/p/" + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header(NAME, visitor.getName())
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The rooms cannot be closed", failure);
    }
  }

  private final class Entrance extends Handler.Wrapper {

    Entrance(Handler rooms) {
      super(rooms);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Visitor visitor = visitors.get(request.getHeaders().get(NAME));
      request.setAttribute(RestApplication.ASKER, new LetIn(visitor));
      return super.handle(request, response, callback);
    }
  }

  private record LetIn(Visitor visitor) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return visitor;
    }

    @Override
    public boolean isUserInRole(String role) {
      return role.equals(visitor.guest() ? "VIEWER" : "MEMBER");
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "COOKIE";
    }
  }
}
