package org.photofactory.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream of server-sent events as a browser does. */
final class EventReader implements AutoCloseable {

  private static final String PATH = "/api/v1/events";

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final BlockingQueue<Received> events = new LinkedBlockingQueue<>();

  /** An event; its id is empty when it has none. One without a name is called a place. */
  record Received(String id, String name, String data) {}

  EventReader(TestSite site, String... headers) throws Exception {
    this(headers.length > 0 ? site.request(PATH).headers(headers) : site.request(PATH));
  }

  /**
   * @param request whoever listens
   */
  EventReader(HttpRequest.Builder request) throws Exception {
    this.response = client.send(request.build(), BodyHandlers.ofInputStream());
    Thread.ofVirtual().start(this::read);
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  /** The next event of that name; others are passed over. */
  Received next(String name) throws InterruptedException {
    while (true) {
      Received event = events.poll(20, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event named " + name + " came");
      }
      if (event.name().equals(name)) {
        return event;
      }
    }
  }

  /** The next event that has an id. */
  Received nextWithId() throws InterruptedException {
    while (true) {
      Received event = events.poll(20, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event came");
      }
      if (!event.id().isEmpty() && !event.name().equals("place")) {
        return event;
      }
    }
  }

  @Override
  public void close() throws IOException {
    response.body().close();
    client.shutdownNow();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      String data = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.isEmpty() && (!name.isEmpty() || !id.isEmpty())) {
          events.add(new Received(id, name.isEmpty() ? "place" : name, data));
          id = "";
          name = "";
        }
      }
    } catch (IOException closed) {
      // The test has seen enough.
    }
    events.add(new Received("", "closed", ""));
  }
}
