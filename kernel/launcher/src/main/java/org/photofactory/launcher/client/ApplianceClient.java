package org.photofactory.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Speaks to a running appliance. Every method throws {@link ApplianceAwayException} when nothing answers and {@link
 * ApiException} when the answer is an error. Safe for use by many threads.
 */
public final class ApplianceClient implements AutoCloseable {

  private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
  private static final Duration UPLOAD_TIME = Duration.ofMinutes(30);

  private final URI address;
  private final ObjectMapper json = JsonMapper.builder().build();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  /**
   * @param address for example {@code http://localhost:8080}
   */
  public ApplianceClient(URI address) {
    this.address = address;
  }

  /** Where the appliance is looked for. */
  public URI address() {
    return address;
  }

  /** The {@code data} of {@code GET /api/v1/status}. */
  public JsonNode status() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(get("/api/v1/status"), BodyHandlers.ofString());
    JsonNode envelope = envelope(answer.body());
    if (answer.statusCode() != 200) {
      throw new ApiException(answer.statusCode(), envelope.path("error"));
    }
    return envelope.path("data");
  }

  /** The checks of {@code GET /health/ready}, whether it is up or down. */
  public JsonNode health() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(get("/health/ready"), BodyHandlers.ofString());
    return envelope(answer.body()).path("checks");
  }

  /** Copies one JSON line per asset to {@code target}, as they come. */
  public void exportAssets(OutputStream target) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        send(get("/api/v1/assets/export"), BodyHandlers.ofInputStream());
    try (InputStream lines = answer.body()) {
      if (answer.statusCode() != 200) {
        String body = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        throw new ApiException(answer.statusCode(), envelope(body).path("error"));
      }
      lines.transferTo(target);
    }
  }

  /** Sends one file under a name; the file itself is only read. */
  public Upload upload(Path file, String name) throws IOException, InterruptedException {
    String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/uploads" + query))
            .header("Content-Type", "application/octet-stream")
            .timeout(UPLOAD_TIME)
            .POST(BodyPublishers.ofFile(file))
            .build();
    HttpResponse<String> answer = send(request, BodyHandlers.ofString());
    JsonNode envelope = envelope(answer.body());
    long assetId = envelope.path("data").path("assetId").asLong();
    JsonNode error = envelope.path("error");
    return switch (answer.statusCode()) {
      case 201 -> new Upload.Accepted(assetId);
      case 200 -> new Upload.Duplicate(assetId);
      case 422 ->
          new Upload.Quarantined(error.path("code").asText(), error.path("message").asText());
      default -> throw new ApiException(answer.statusCode(), error);
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER_TIME).build();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    try {
      return http.send(request, handler);
    } catch (ConnectException | HttpTimeoutException nobody) {
      throw new ApplianceAwayException(address, nobody);
    }
  }

  private JsonNode envelope(String body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}
