package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes requests, sensible and senseless ones, of what the document says of an operation. */
public final class Requests {

  private static final List<String> SEGMENTS =
      List.of(
          "1",
          "2",
          "0",
          "-1",
          "1.0",
          "abc",
          "thumbnail",
          "org.example",
          "150",
          "original",
          "9223372036854775807",
          "9223372036854775808",
          "%00",
          "1%00",
          "%ED%A0%80",
          "%FF%FE",
          "..%2f..%2fetc%2fpasswd",
          "%2e%2e",
          "%5c..%5c",
          "1;x=1",
          "%F0%9F%98%80",
          "%20",
          "%0d%0aX:1",
          "a".repeat(3000),
          "00000000-0000-0000-0000-000000000000");
  private static final List<String> QUERY =
      List.of(
          "",
          "1",
          "20",
          "0",
          "-5",
          "500",
          "501",
          "99999999999999999999",
          "NaN",
          "1e3",
          "abc",
          "%00",
          "%ED%A0%80",
          "%FF",
          "+",
          "bjE",
          "bi0x",
          "bjIxNDc0ODM2NDc",
          "dDFAMjAyMC0wMS0wMVQwMDowMDowMA",
          "dDFA",
          "dDFAKzk5OTk5OTk5OS0wMS0wMVQwMDowMA",
          "aTE",
          "aTA",
          "====",
          "a".repeat(2000));
  private static final List<String> HEADERS =
      List.of(
          "",
          "1",
          "-1",
          "99999999999999999999",
          "x",
          "2020-01-01T00:00:00Z",
          "1.0.0",
          "filename YS5qcGc=",
          "filename",
          "sha1 AAAA",
          "sha-256=:AAAA:",
          "\"x\"",
          "*",
          "bytes=0-0",
          "bytes=9-1",
          "a".repeat(2000),
          "+999999999-12-31T23:59:59Z");
  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/json;charset=utf-16",
          "*/*",
          "nonsense",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "application/offset+octet-stream",
          "application/x-www-form-urlencoded");
  private static final List<String> ACCEPTS =
      List.of("text/html", "application/json;q=0", "image/*;q=0.1", "nonsense", "*/*;q=2", "");
  private static final List<String> VERBS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
  private static final List<String> JSON =
      List.of(
          "",
          " ",
          "{",
          "[]",
          "1",
          "\"x\"",
          "null",
          "{}",
          "{}{}",
          "{\"a\":1,\"a\":2}",
          "{'a':1}",
          "[".repeat(100_000),
          "{\"a\":".repeat(5_000),
          "[" + "0,".repeat(600_000) + "0]",
          "\ufeff{}",
          "{\"stage\":1e999999999}",
          "// x\n{}",
          "{\"stage\":\"\\ud800\"}",
          "{\"stage\":\"\\u0000\"}",
          "{\"stage\":" + "9".repeat(20_000) + "}");

  /** What makes sense for the parameters with these names. */
  private static final Map<String, String> SENSE =
      Map.of(
          "name", "a.jpg",
          "Tus-Resumable", "1.0.0",
          "Upload-Length", "1000",
          "Upload-Offset", "0",
          "Upload-Metadata", "filename YS5qcGc=",
          "limit", "1",
          "action", "LOGIN",
          "since", "2020-01-01T00:00:00Z");

  private final String base;
  private final Guesses guesses;
  private final List<String> made = new ArrayList<>();

  /**
   * @param base scheme, host and port
   */
  public Requests(URI base, RandomGenerator random) {
    this.base = base.toString();
    this.guesses = new Guesses(random);
  }

  /** The next request for an operation, without what lets a caller in. */
  public HttpRequest.Builder next(Operation operation) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path(operation) + query(operation)));
    operation
        .parameters("header")
        .filter(_ -> !guesses.once(6))
        .forEach(header -> request.header(header.path("name").asText(), value(header, HEADERS)));
    if (guesses.once(10)) {
      request.header("Accept", guesses.oneOf(ACCEPTS));
    }
    return request.method(operation.verb(), body(operation, request));
  }

  /** The address of an operation, asked by any method. */
  public HttpRequest.Builder strange(Operation operation) {
    return HttpRequest.newBuilder(URI.create(base + path(operation)))
        .method(guesses.oneOf(VERBS), BodyPublishers.noBody());
  }

  private String path(Operation operation) {
    String path = operation.path();
    for (JsonNode parameter : operation.parameters("path").toList()) {
      String name = "{" + parameter.path("name").asText() + "}";
      path = path.replace(name, segment());
    }
    return path;
  }

  private String query(Operation operation) {
    String query =
        operation
            .parameters("query")
            .filter(_ -> !guesses.once(3))
            .map(parameter -> parameter.path("name").asText() + "=" + value(parameter, QUERY))
            .collect(Collectors.joining("&"));
    String whole = guesses.once(20) ? query + "&" + encoded(guesses.text()) : query;
    return whole.isEmpty() ? "" : "?" + whole;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Mostly what makes sense there. */
  private String value(JsonNode parameter, List<String> others) {
    String sense = SENSE.get(parameter.path("name").asText());
    return sense == null || guesses.once(4) ? guesses.oneOf(others) : sense;
  }

  /** The address of something that has been made: it is asked for from now on too. */
  public void remember(String location) {
    made.add(location.replaceAll(".*/", ""));
  }

  private String segment() {
    if (!made.isEmpty() && guesses.once(3)) {
      return guesses.oneOf(made);
    }
    return guesses.once(3) ? "1" : guesses.oneOf(SEGMENTS);
  }

  private BodyPublisher body(Operation operation, HttpRequest.Builder request) {
    JsonNode content = operation.described().at("/requestBody/content");
    if (content.isMissingNode()) {
      return guesses.once(8) ? BodyPublishers.ofString("surprise") : BodyPublishers.noBody();
    }
    boolean json = content.has("application/json");
    if (!guesses.once(20)) {
      String usual = json ? "application/json" : content.fieldNames().next();
      request.header("Content-Type", json && !guesses.once(8) ? usual : guesses.oneOf(TYPES));
    }
    if (guesses.once(30)) {
      request.header("Content-Encoding", "gzip");
    }
    return json ? document(operation, content) : BodyPublishers.ofByteArray(guesses.bytes());
  }

  private BodyPublisher document(Operation operation, JsonNode content) {
    if (guesses.once(3)) {
      return BodyPublishers.ofString(guesses.oneOf(JSON));
    }
    JsonNode schema = content.path("application/json").path("schema");
    byte[] sent = guesses.value(operation, schema).toString().getBytes(StandardCharsets.UTF_8);
    if (sent.length > 0 && guesses.once(15)) {
      sent[sent.length / 2] = (byte) 0xFF;
    }
    return BodyPublishers.ofByteArray(sent);
  }
}
