package org.photofactory.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/**
 * How requests get to an appliance, and its answers back. Every method throws {@link
 * ApplianceAwayException} when nothing answers. Safe for use by many threads.
 *
 * <p>Uses {@link HttpURLConnection} on purpose: it is there in 50 ms, {@code java.net.http} takes
 * six times as long, and commands are short.
 */
final class Wire {

  private static final Duration CONNECT_TIME = Duration.ofSeconds(3);

  private final URI address;
  private final Optional<String> token;
  private final Optional<OwnCertificate> certificate;
  private final Optional<String> owner;
  private final ObjectMapper json = JsonMapper.builder().build();

  /**
   * @param token what lets this program in; empty when there is none
   * @param certificate by which the appliance is known; empty to ask those that the system trusts
   * @param owner in whose library it works; empty: in that of whoever has the token
   */
  Wire(
      URI address,
      Optional<String> token,
      Optional<OwnCertificate> certificate,
      Optional<String> owner) {
    this.address = address;
    this.token = token;
    this.certificate = certificate;
    this.owner = owner;
  }

  URI address() {
    return address;
  }

  /** The same one at work in somebody's library. */
  Wire workingFor(String login) {
    return new Wire(address, token, certificate, Optional.of(login));
  }

  /** A request that has not gone out yet. */
  HttpURLConnection open(String path, Duration patience) throws IOException {
    var connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
    connection.setConnectTimeout((int) CONNECT_TIME.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    connection.setInstanceFollowRedirects(false);
    if (connection instanceof HttpsURLConnection encrypted && certificate.isPresent()) {
      certificate.get().require(encrypted);
    }
    token.ifPresent(secret -> connection.setRequestProperty("Authorization", "Bearer " + secret));
    owner.ifPresent(login -> connection.setRequestProperty("X-Owner", Percent.encoded(login)));
    return connection;
  }

  /** Sends JSON along with a request. */
  void send(byte[] body, HttpURLConnection connection) throws IOException {
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    send(new ByteArrayInputStream(body), connection);
  }

  /** Sends a file in a {@code POST}; the file itself is only read. */
  void post(Path file, HttpURLConnection connection) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", "application/octet-stream");
      connection.setFixedLengthStreamingMode(Files.size(file));
      connection.setDoOutput(true);
      send(content, connection);
    }
  }

  private void send(InputStream content, HttpURLConnection connection) throws IOException {
    try (OutputStream body = connection.getOutputStream()) {
      content.transferTo(body);
    } catch (ConnectException | SocketTimeoutException nobody) {
      throw new ApplianceAwayException(address, nobody);
    }
  }

  int statusOf(HttpURLConnection connection) throws IOException {
    try {
      return connection.getResponseCode();
    } catch (ConnectException | SocketTimeoutException nobody) {
      throw new ApplianceAwayException(address, nobody);
    }
  }

  /** Goes on when the answer is {@code 200 OK}. */
  HttpURLConnection demandOk(HttpURLConnection connection) throws IOException {
    if (statusOf(connection) != HttpURLConnection.HTTP_OK) {
      throw failure(connection);
    }
    return connection;
  }

  /** The envelope of an answer that is not refused. */
  JsonNode accepted(HttpURLConnection connection) throws IOException {
    if (statusOf(connection) >= HttpURLConnection.HTTP_MULT_CHOICE) {
      throw failure(connection);
    }
    return body(connection);
  }

  private ApiException failure(HttpURLConnection connection) throws IOException {
    return new ApiException(connection.getResponseCode(), body(connection).path("error"));
  }

  /** The envelope; nothing when a stranger has answered something else. */
  JsonNode body(HttpURLConnection connection) throws IOException {
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
