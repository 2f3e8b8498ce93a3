package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErrorsIT {

  @RegisterExtension static final RunningSite here = new RunningSite();

  @Test
  void unknown_addresses_are_answered_in_the_envelope() throws Exception {
    for (String path :
        new String[] {
          "/api", "/api/", "/api/v2/assets", "/api/v1", "/api/v1/nothing", "/api/v1/"
        }) {
      assertProblem(here.site().get(path), 404, "NOT_FOUND");
    }
  }

  @Test
  void an_id_that_is_no_number_is_not_found() throws Exception {
    assertProblem(here.site().get("/api/v1/assets/seven"), 404, "NOT_FOUND");
  }

  @Test
  void unknown_methods_are_answered_in_the_envelope() throws Exception {
    HttpResponse<byte[]> answer = here.site().method("PUT", "/api/v1/assets");
    assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).get().asString().contains("GET");
  }

  @Test
  void bodies_of_another_type_are_refused() throws Exception {
    assertProblem(
        here.site()
            .post("/api/v1/dead-letters/requeue", bytes("a=b"), "Content-Type", "text/plain"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void broken_and_unknown_json_is_refused_without_internals() throws Exception {
    for (String body : new String[] {"{", "[]", "{\"stages\": 1}", "{\"assetIds\": \"x\"}", ""}) {
      HttpResponse<byte[]> answer =
          here.site()
              .post(
                  "/api/v1/dead-letters/requeue", bytes(body), "Content-Type", "application/json");
      assertProblem(answer, 400, "BAD_REQUEST");
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .doesNotContain("com.fasterxml", "org.photofactory", "\\tat ");
    }
  }

  @Test
  void too_large_a_body_is_refused() throws Exception {
    assertProblem(
        here.site()
            .post(
                "/api/v1/dead-letters/requeue",
                new byte[2 << 20],
                "Content-Type",
                "application/json"),
        413,
        "TOO_LARGE");
  }

  @Test
  void what_is_not_http_is_answered_in_the_envelope() throws Exception {
    for (String request :
        new String[] {
          "GARBAGE\r\n\r\n",
          "GET /api/v1/assets HTTP/1.1\r\n\r\n",
          "GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "GET /api/v1/assets?limit=<\"> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "GET /api/v1/a%2Fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"
        }) {
      assertThat(here.site().raw(request))
          .as(request.substring(0, Math.min(60, request.length())))
          .containsPattern("^HTTP/1.1 4\\d\\d ")
          .contains("\"apiVersion\":\"1\"", "\"error\":{\"code\":")
          .doesNotContain("Server:", "jetty", "Jetty");
    }
  }

  @Test
  void every_name_is_served() throws Exception {
    for (String host :
        new String[] {
          "localhost", "LOCALHOST:9", "127.0.0.1:1234", "[::1]:8080", "photos.example"
        }) {
      assertThat(
              here.site()
                  .raw(
                      "GET /health/live HTTP/1.1\r\nHost: "
                          + host
                          + "\r\nConnection: close\r\n\r\n"))
          .as(host)
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void another_origin_may_not_change_anything() throws Exception {
    String path = "/api/v1/dead-letters/discard";
    byte[] all = bytes("{}");
    for (String origin :
        new String[] {"https://evil.example", "null", "http://localhost:1", "https://127.0.0.1"}) {
      assertProblem(
          here.site().post(path, all, "Content-Type", "application/json", "Origin", origin),
          403,
          "FOREIGN_ORIGIN");
    }
    String own = "http://127.0.0.1:" + here.site().port();
    assertThat(
            here.site()
                .post(path, all, "Content-Type", "application/json", "Origin", own)
                .statusCode())
        .isEqualTo(200);
    assertProblem(
        here.site()
            .post(path, all, "Content-Type", "application/json", "Sec-Fetch-Site", "cross-site"),
        403,
        "FOREIGN_ORIGIN");
  }

  @Test
  void errors_outside_the_api_have_the_same_shape() throws Exception {
    assertProblem(here.site().get("/assets/gone-99.js"), 404, "NOT_FOUND");
    assertProblem(here.site().method("POST", "/index.html"), 404, "NOT_FOUND");
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode body = here.site().json(answer);
    assertThat(body.at("/error/code").asText()).isEqualTo(code);
    assertThat(body.at("/error/message").asText()).endsWith(".");
    assertThat(body.path("data").isNull()).isTrue();
    assertThat(body.path("apiVersion").asText()).isEqualTo("1");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
