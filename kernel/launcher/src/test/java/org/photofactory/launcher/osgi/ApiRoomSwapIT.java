package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.web.rest.Json;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rooms.RoomsHandler;

/** A plugin's REST room over real HTTP while its plugin is replaced again and again. */
@Timeout(120)
class ApiRoomSwapIT {

  private static final int UPDATES = 20;
  private static final String ROOM =
      """
      package greeter;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.Path;
      import jakarta.ws.rs.Produces;
      import java.util.List;
      import java.util.Set;
      import org.osgi.service.component.annotations.Component;
      import org.photofactory.spi.web.ApiRoom;
      @Component
      public class GreeterRoom implements ApiRoom {
        public record Greeting(String text, List<Integer> numbers) {}
        @Path("greeting")
        public static class Resource {
          @GET @Produces("application/json")
          public Greeting greet() { return new Greeting("hello from %s", List.of(1, 2)); }
        }
        public Set<Object> resources() { return Set.of(new Resource()); }
      }
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private final Server server = new Server();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger answered = new AtomicInteger();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private TestHost host;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    host = new TestHost(folder, database.database(), TestHost.quick());
    ServerConnector connector = new ServerConnector(server);
    server.addConnector(connector);
    JsonAnswers answers = new JsonAnswers(Json.newMapper());
    server.setHandler(new RoomsHandler(host.apiRooms, host.database(), answers));
    server.start();
    address =
        URI.create("http://localhost:" + connector.getLocalPort() + "/api/v1/p/greeter/greeting");
    host.databaseIsThere();
    host.start();
  }

  @AfterEach
  void stop() throws Exception {
    host.close();
    server.stop();
  }

  @Test
  void twenty_updates_under_requests_fail_none_and_leave_no_classes_behind() throws Exception {
    greeter(0).into(host.installed, "greeter.jar");
    host.await("greeter", "1.0.0", State.ACTIVE);
    Thread asker = Thread.ofVirtual().start(this::askUntilInterrupted);
    for (int update = 1; update <= UPDATES; update++) {
      greeter(update).into(host.installed, "greeter.jar");
      host.await("greeter", "1.0." + update, State.ACTIVE);
      awaitAnswers();
    }
    asker.interrupt();
    asker.join();
    assertThat(ask().body()).contains("\"text\":\"hello from " + UPDATES + "\"");
    assertThat(failures).isEmpty();
    host.awaitCollected(Instant.now());
  }

  private PluginJarBuilder greeter(int number) {
    return new PluginJarBuilder(folder, "greeter")
        .version("1.0." + number)
        .source(ROOM.formatted(number));
  }

  private void askUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        HttpResponse<String> answer = ask();
        if (answer.statusCode() != 200) {
          failures.add(answer.statusCode() + " " + answer.body());
        }
        answered.incrementAndGet();
      } catch (IOException failure) {
        failures.add(failure.toString());
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private HttpResponse<String> ask() throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private void awaitAnswers() throws InterruptedException {
    int before = answered.get();
    while (answered.get() < before + 5) {
      Thread.sleep(1);
    }
  }
}
