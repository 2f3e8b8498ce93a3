package org.photofactory.launcher.osgi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.photofactory.kernel.Kernel;
import org.photofactory.web.rest.Json;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rooms.RoomsHandler;

/** Several who ask a plugin's REST room over real HTTP all the time, whether it is there or not. */
final class RoomVisitors implements AutoCloseable {

  private static final int VISITORS = 2;
  private static final Set<Integer> CLEAN = Set.of(200, 404, 503);

  private final Server server = new Server();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final List<Thread> visitors;
  private final URI address;

  /**
   * @param path below {@code /api/v1/p/}
   */
  RoomVisitors(Kernel kernel, String path) throws Exception {
    ServerConnector connector = new ServerConnector(server);
    server.addConnector(connector);
    JsonAnswers problems = new JsonAnswers(Json.newMapper());
    server.setHandler(new RoomsHandler(kernel.apiRooms(), kernel.database(), problems));
    server.start();
    address = URI.create("http://localhost:" + connector.getLocalPort() + "/api/v1/p/" + path);
    visitors =
        IntStream.range(0, VISITORS).mapToObj(_ -> Thread.ofVirtual().start(this::ask)).toList();
  }

  /** How many answers there were of each status. */
  Map<Integer, Integer> answers() {
    return Map.copyOf(answers);
  }

  /** What was answered that never should be, and how often. */
  Map<String, Integer> failures() {
    return Map.copyOf(failures);
  }

  /** How many have been served by the room. */
  int served() {
    return answers.getOrDefault(200, 0);
  }

  @Override
  public void close() throws Exception {
    for (Thread visitor : visitors) {
      visitor.interrupt();
      visitor.join();
    }
    client.close();
    server.stop();
  }

  private void ask() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        note(client.send(request, BodyHandlers.ofString()));
        Thread.sleep(5);
      } catch (IOException failure) {
        failures.merge(failure.toString(), 1, Integer::sum);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Not being there is told in the factory's own words. */
  private void note(HttpResponse<String> answer) {
    int status = answer.statusCode();
    answers.merge(status, 1, Integer::sum);
    if (!CLEAN.contains(status) || status != 200 && !answer.body().contains("PLUGIN_NOT_FOUND")) {
      failures.merge(status + " " + answer.body(), 1, Integer::sum);
    }
  }
}
