package org.photofactory.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to a running appliance. Every method throws {@link ApplianceAwayException} when nothing
 * answers and {@link ApiException} when the answer is an error. Safe for use by many threads.
 */
public final class ApplianceClient {

  private static final Duration ANSWER_TIME = Duration.ofSeconds(30);

  /** The appliance syncs a large file to its disk before it answers. */
  private static final Duration UPLOAD_TIME = Duration.ofMinutes(10);

  /** The appliance asks another computer first, and may have to bring a jar from there. */
  private static final Duration ERRAND_TIME = Duration.ofHours(1);

  /** As many items as the appliance tells at once. */
  private static final int PAGE = 500;

  private final Wire wire;
  private final ObjectMapper json = JsonMapper.builder().build();

  /**
   * @param address for example {@code http://localhost:8080}
   * @param token what lets this program in; empty when there is none
   */
  public ApplianceClient(URI address, Optional<String> token) {
    this(address, token, Optional.empty());
  }

  /**
   * @param certificate by which the appliance is known; empty to ask those that the system trusts
   */
  ApplianceClient(URI address, Optional<String> token, Optional<OwnCertificate> certificate) {
    this(new Wire(address, token, certificate, Optional.empty()));
  }

  private ApplianceClient(Wire wire) {
    this.wire = wire;
  }

  /**
   * The same one at work in somebody's library; the appliance lets only whoever sits at the machine
   * do that.
   *
   * @param login of the person whose library it is
   */
  public ApplianceClient workingFor(String login) {
    return new ApplianceClient(wire.workingFor(login));
  }

  /** Where the appliance is looked for. */
  public URI address() {
    return wire.address();
  }

  /** The {@code data} of {@code GET /api/v1/status}. */
  public JsonNode status() throws IOException {
    return read("/api/v1/status");
  }

  /** The {@code data} of a {@code GET}. */
  public JsonNode read(String path) throws IOException {
    return wire.body(wire.demandOk(wire.open(path, ANSWER_TIME))).path("data");
  }

  /**
   * Hands on every item of a list that comes in pages.
   *
   * @param path without a query
   */
  public void readAll(String path, Consumer<JsonNode> items) throws IOException {
    Optional<String> cursor = Optional.empty();
    do {
      String place = cursor.map(word -> "&cursor=" + Percent.encoded(word)).orElse("");
      String page = path + "?limit=" + PAGE + place;
      JsonNode envelope = wire.body(wire.demandOk(wire.open(page, ANSWER_TIME)));
      envelope.path("data").forEach(items);
      cursor = Optional.ofNullable(envelope.path("meta").path("nextCursor").textValue());
    } while (cursor.isPresent());
  }

  /**
   * Has something done.
   *
   * @param body JSON; null: none
   */
  public void ask(String method, String path, @Nullable String body) throws IOException {
    answer(method, wire.open(path, ANSWER_TIME), body);
  }

  /**
   * Sends the appliance to other computers by a {@code POST}, however long that takes it, and
   * returns the {@code data} of the answer.
   *
   * @param body JSON; null: none
   */
  public JsonNode errand(String path, @Nullable String body) throws IOException {
    return answer("POST", wire.open(path, ERRAND_TIME), body).path("data");
  }

  private JsonNode answer(String method, HttpURLConnection connection, @Nullable String body)
      throws IOException {
    connection.setRequestMethod(method);
    if (body != null) {
      wire.send(body.getBytes(StandardCharsets.UTF_8), connection);
    }
    return wire.accepted(connection);
  }

  /** Sends a file in a {@code POST}, and returns the {@code data} of the answer. */
  public JsonNode send(String path, Path file) throws IOException {
    HttpURLConnection connection = wire.open(path, UPLOAD_TIME);
    wire.post(file, connection);
    return wire.accepted(connection).path("data");
  }

  /** The checks of {@code GET /health/ready}, whether it is up or down. */
  public JsonNode health() throws IOException {
    HttpURLConnection connection = wire.open("/health/ready", ANSWER_TIME);
    wire.statusOf(connection);
    return wire.body(connection).path("checks");
  }

  /**
   * Copies one JSON line per asset to {@code target}, as they come, for as long as it takes them.
   */
  public void exportAssets(PrintStream target) throws IOException {
    HttpURLConnection connection = wire.open("/api/v1/assets/export", ANSWER_TIME);
    try (InputStream lines = wire.demandOk(connection).getInputStream()) {
      byte[] buffer = new byte[64 * 1024];
      for (int count = lines.read(buffer);
          count >= 0 && !target.checkError();
          count = lines.read(buffer)) {
        target.write(buffer, 0, count);
      }
    }
  }

  /** What plugins can be told to do: the {@code data} of {@code GET /api/v1/verbs}. */
  public JsonNode verbs() throws IOException {
    return read("/api/v1/verbs");
  }

  /**
   * Has a plugin do something, and hands on each line that it says.
   *
   * @param lines takes a line; false when no more are wanted, which ends the verb
   * @return what it ended with
   */
  public int runVerb(String plugin, String verb, List<String> words, Predicate<String> lines)
      throws IOException {
    String path = "/api/v1/verbs/" + Percent.encoded(plugin) + "/" + Percent.encoded(verb);
    HttpURLConnection connection = wire.open(path, ANSWER_TIME);
    connection.setRequestMethod("POST");
    wire.send(json.writeValueAsBytes(Map.of("words", words)), connection);
    wire.demandOk(connection);
    try (BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      return exitOf(answer, lines);
    } finally {
      connection.disconnect();
    }
  }

  private int exitOf(BufferedReader answer, Predicate<String> lines) throws IOException {
    for (String line = answer.readLine(); line != null; line = answer.readLine()) {
      JsonNode word = json.readTree(line);
      if (word.path("exit").isInt()) {
        return word.path("exit").asInt();
      }
      if (word.path("line").isTextual() && !lines.test(word.path("line").asText())) {
        throw new IOException("nobody reads what it says");
      }
    }
    throw new IOException("the appliance broke off before the verb had ended");
  }

  /** Sends one file under a name; the file itself is only read. */
  public Upload upload(Path file, String name) throws IOException {
    HttpURLConnection connection =
        wire.open("/api/v1/uploads?name=" + Percent.encoded(name), UPLOAD_TIME);
    connection.setRequestProperty(
        "X-Modified-At", Files.getLastModifiedTime(file).toInstant().toString());
    wire.post(file, connection);
    return uploaded(connection);
  }

  private Upload uploaded(HttpURLConnection connection) throws IOException {
    int status = wire.statusOf(connection);
    JsonNode envelope = wire.body(connection);
    long assetId = envelope.path("data").path("assetId").asLong();
    JsonNode error = envelope.path("error");
    return switch (status) {
      case 201 -> new Upload.Accepted(assetId);
      case 200 -> new Upload.Duplicate(assetId);
      case 422 ->
          new Upload.Quarantined(error.path("code").asText(), error.path("message").asText());
      default -> throw new ApiException(status, error);
    };
  }
}
