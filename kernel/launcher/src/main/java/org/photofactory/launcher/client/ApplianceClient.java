package org.photofactory.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to a running appliance. Every method throws {@link ApplianceAwayException} when nothing
 * answers and {@link ApiException} when the answer is an error. Safe for use by many threads.
 *
 * <p>Uses {@link HttpURLConnection} on purpose: it is there in 50 ms, {@code java.net.http} takes
 * six times as long, and commands are short.
 */
public final class ApplianceClient {

  private static final Duration CONNECT_TIME = Duration.ofSeconds(3);
  private static final Duration ANSWER_TIME = Duration.ofSeconds(30);

  /** The appliance syncs a large file to its disk before it answers. */
  private static final Duration UPLOAD_TIME = Duration.ofMinutes(10);

  /** The appliance asks another computer first, and may have to bring a jar from there. */
  private static final Duration ERRAND_TIME = Duration.ofHours(1);

  private final URI address;
  private final Optional<String> token;
  private final Optional<OwnCertificate> certificate;
  private final Optional<String> owner;
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
    this(address, token, certificate, Optional.empty());
  }

  private ApplianceClient(
      URI address,
      Optional<String> token,
      Optional<OwnCertificate> certificate,
      Optional<String> owner) {
    this.address = address;
    this.token = token;
    this.certificate = certificate;
    this.owner = owner;
  }

  /**
   * The same one at work in somebody's library; the appliance lets only whoever sits at the machine
   * do that.
   *
   * @param login of the person whose library it is
   */
  public ApplianceClient workingFor(String login) {
    return new ApplianceClient(address, token, certificate, Optional.of(login));
  }

  /** Where the appliance is looked for. */
  public URI address() {
    return address;
  }

  /** The {@code data} of {@code GET /api/v1/status}. */
  public JsonNode status() throws IOException {
    HttpURLConnection connection = open("/api/v1/status", ANSWER_TIME);
    return successful(connection).path("data");
  }

  /** The {@code data} of a {@code GET}. */
  public JsonNode read(String path) throws IOException {
    return successful(open(path, ANSWER_TIME)).path("data");
  }

  /**
   * Has something done.
   *
   * @param body JSON; null: none
   */
  public void ask(String method, String path, @Nullable String body) throws IOException {
    answer(method, open(path, ANSWER_TIME), body);
  }

  /**
   * Sends the appliance to other computers by a {@code POST}, however long that takes it, and
   * returns the {@code data} of the answer.
   *
   * @param body JSON; null: none
   */
  public JsonNode errand(String path, @Nullable String body) throws IOException {
    return answer("POST", open(path, ERRAND_TIME), body).path("data");
  }

  private JsonNode answer(String method, HttpURLConnection connection, @Nullable String body)
      throws IOException {
    connection.setRequestMethod(method);
    if (body != null) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      send(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), connection);
    }
    return accepted(connection);
  }

  /** Sends a file in a {@code POST}, and returns the {@code data} of the answer. */
  public JsonNode send(String path, Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      HttpURLConnection connection = open(path, UPLOAD_TIME);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", "application/octet-stream");
      connection.setFixedLengthStreamingMode(Files.size(file));
      connection.setDoOutput(true);
      send(content, connection);
      return accepted(connection).path("data");
    }
  }

  private JsonNode accepted(HttpURLConnection connection) throws IOException {
    if (statusOf(connection) >= HttpURLConnection.HTTP_MULT_CHOICE) {
      throw failure(connection);
    }
    return body(connection);
  }

  /** The checks of {@code GET /health/ready}, whether it is up or down. */
  public JsonNode health() throws IOException {
    HttpURLConnection connection = open("/health/ready", ANSWER_TIME);
    statusOf(connection);
    return body(connection).path("checks");
  }

  /**
   * Copies one JSON line per asset to {@code target}, as they come, for as long as it takes them.
   */
  public void exportAssets(PrintStream target) throws IOException {
    HttpURLConnection connection = open("/api/v1/assets/export", ANSWER_TIME);
    if (statusOf(connection) != HttpURLConnection.HTTP_OK) {
      throw failure(connection);
    }
    try (InputStream lines = connection.getInputStream()) {
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
    return successful(open("/api/v1/verbs", ANSWER_TIME)).path("data");
  }

  /**
   * Has a plugin do something, and hands on each line that it says.
   *
   * @param lines takes a line; false when no more are wanted, which ends the verb
   * @return what it ended with
   */
  public int runVerb(String plugin, String verb, List<String> words, Predicate<String> lines)
      throws IOException {
    HttpURLConnection connection =
        open("/api/v1/verbs/" + encoded(plugin) + "/" + encoded(verb), ANSWER_TIME);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    byte[] body = json.writeValueAsBytes(Map.of("words", words));
    send(new ByteArrayInputStream(body), connection);
    if (statusOf(connection) != HttpURLConnection.HTTP_OK) {
      throw failure(connection);
    }
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
    String query = encoded(name);
    try (InputStream content = Files.newInputStream(file)) {
      HttpURLConnection connection = open("/api/v1/uploads?name=" + query, UPLOAD_TIME);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", "application/octet-stream");
      connection.setRequestProperty(
          "X-Modified-At", Files.getLastModifiedTime(file).toInstant().toString());
      connection.setFixedLengthStreamingMode(Files.size(file));
      connection.setDoOutput(true);
      send(content, connection);
      return uploaded(connection);
    }
  }

  private Upload uploaded(HttpURLConnection connection) throws IOException {
    int status = statusOf(connection);
    JsonNode envelope = body(connection);
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

  private void send(InputStream content, HttpURLConnection connection) throws IOException {
    try (OutputStream body = connection.getOutputStream()) {
      content.transferTo(body);
    } catch (ConnectException | SocketTimeoutException nobody) {
      throw new ApplianceAwayException(address, nobody);
    }
  }

  private HttpURLConnection open(String path, Duration patience) throws IOException {
    var connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
    connection.setConnectTimeout((int) CONNECT_TIME.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    connection.setInstanceFollowRedirects(false);
    if (connection instanceof HttpsURLConnection encrypted && certificate.isPresent()) {
      certificate.get().require(encrypted);
    }
    token.ifPresent(secret -> connection.setRequestProperty("Authorization", "Bearer " + secret));
    owner.ifPresent(login -> connection.setRequestProperty("X-Owner", encoded(login)));
    return connection;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private int statusOf(HttpURLConnection connection) throws IOException {
    try {
      return connection.getResponseCode();
    } catch (ConnectException | SocketTimeoutException nobody) {
      throw new ApplianceAwayException(address, nobody);
    }
  }

  private JsonNode successful(HttpURLConnection connection) throws IOException {
    if (statusOf(connection) != HttpURLConnection.HTTP_OK) {
      throw failure(connection);
    }
    return body(connection);
  }

  private ApiException failure(HttpURLConnection connection) throws IOException {
    return new ApiException(connection.getResponseCode(), body(connection).path("error"));
  }

  /** The envelope; nothing when a stranger has answered something else. */
  private JsonNode body(HttpURLConnection connection) throws IOException {
    boolean good = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream body = good ? connection.getInputStream() : connection.getErrorStream()) {
      return body == null ? MissingNode.getInstance() : parse(body.readAllBytes());
    }
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}
