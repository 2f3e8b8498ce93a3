package org.photofactory.distribution.appliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The HTTP interface, as a stranger would use it. */
public final class Api {

  private final URI address;
  private final String token;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An answer with its body as bytes. */
  public record Answer(int status, byte[] body) {}

  /**
   * @param token what lets this program in
   */
  public Api(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /**
   * Makes the first admin by the key of the first run; true when there is one, made now or before.
   */
  boolean moveIn(String key, String login, String password)
      throws IOException, InterruptedException {
    if (!data("/api/v1/door").path("firstRun").asBoolean()) {
      return true;
    }
    Map<String, String> first = Map.of("key", key, "login", login, "password", password);
    HttpRequest.Builder request =
        request("/api/v1/first-run")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(first)));
    return send(request.build()).status() == 201;
  }

  /** The {@code data} of an answer; fails unless the status is 2xx. */
  public JsonNode data(String path) throws IOException, InterruptedException {
    Answer answer = get(path);
    if (answer.status() / 100 != 2) {
      throw new IOException(path + " answered " + answer.status());
    }
    return json.readTree(answer.body()).path("data");
  }

  /** Any answer to a GET. */
  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** Any answer to a POST without a body. */
  public Answer post(String path) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.noBody()).build());
  }

  /** The asset with these bytes, in detail, if the library has it. */
  public Optional<JsonNode> assetWithHash(String sha256) throws IOException, InterruptedException {
    for (JsonNode tile : assets()) {
      JsonNode detail = data("/api/v1/assets/" + tile.path("id").asLong());
      if (detail.path("sha256").asText().equals(sha256)) {
        return Optional.of(detail);
      }
    }
    return Optional.empty();
  }

  /** All assets of the library. */
  public List<JsonNode> assets() throws IOException, InterruptedException {
    List<JsonNode> assets = new ArrayList<>();
    String cursor = "";
    do {
      Answer answer = get("/api/v1/assets?limit=500" + cursor);
      JsonNode envelope = json.readTree(answer.body());
      envelope.path("data").forEach(assets::add);
      JsonNode next = envelope.path("meta").path("nextCursor");
      cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
    } while (!cursor.isEmpty());
    return assets;
  }

  /** A stage as the factory page shows it. */
  public JsonNode stage(String name) throws IOException, InterruptedException {
    for (JsonNode stage : data("/api/v1/stages")) {
      if (stage.path("name").asText().equals(name)) {
        return stage;
      }
    }
    throw new IOException("there is no stage " + name);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + token)
        .timeout(Duration.ofSeconds(20));
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), answer.body());
  }
}
