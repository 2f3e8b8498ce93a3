package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no well-meaning program sends are answered like all others. */
class StrangeRequestsIT {

  private static final String REQUEUE = "/api/v1/dead-letters/requeue";

  @RegisterExtension static final RunningSite here = new RunningSite();

  @ParameterizedTest
  @CsvSource({
    "Accept, ;;;",
    "Accept, application/json;q=abc",
    "Content-Type, ///",
    "Content-Type, json",
  })
  void unreadable_headers_are_told(String name, String value) throws Exception {
    String request =
        "POST %s HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "%s: %s\r\n"
            + "Content-Length: 2\r\n"
            + "Connection: close\r\n\r\n"
            + "{}";
    String answer = here.site().raw(request.formatted(REQUEUE, name, value));
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("\"code\":\"BAD_REQUEST\"", "A header cannot be understood");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"stage\": \"a\\u0000b\"}",
        "{\"code\": \"\\u0000\"}",
        "{\"assetIds\": [1.5]}",
        "{\"stage\": \"hello\", \"stage\": null}",
        "{\"stage\": \"hello\"} {}",
      })
  void json_that_could_mean_anything_changes_nothing(String body) throws Exception {
    assertProblem(
        here.site()
            .post(
                REQUEUE, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json"),
        400,
        "BAD_REQUEST");
  }

  @ParameterizedTest
  @CsvSource({
    "assets, t1@+999999999-12-31T23:59:59",
    "assets, t1@-999999999-12-31T23:59:59",
    "trash, t1@+294276-12-31T23:59:59.999999999",
    "dead-letters, n4294967295",
    "quarantine, n4294967295",
  })
  void cursors_that_no_list_gives_out_are_refused(String list, String text) throws Exception {
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    assertProblem(here.site().get("/api/v1/" + list + "?cursor=" + cursor), 400, "BAD_CURSOR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "1000000000", "99999999999", "1.0", "", " "})
  void limits_out_of_range_are_refused(String limit) throws Exception {
    String asked = URLEncoder.encode(limit, StandardCharsets.UTF_8);
    for (String list : new String[] {"assets", "trash", "dead-letters", "quarantine", "recent"}) {
      assertProblem(here.site().get("/api/v1/" + list + "?limit=" + asked), 400, "BAD_REQUEST");
    }
  }

  @Test
  void a_name_that_the_ledger_cannot_hold_is_refused() throws Exception {
    assertProblem(here.site().get("/api/v1/dead-letters?stage=a%00b"), 400, "BAD_REQUEST");
  }

  @Test
  void what_can_be_done_is_told_without_a_body() throws Exception {
    HttpResponse<byte[]> answer = here.site().method("OPTIONS", "/api/v1/assets");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Allow")).get().asString().contains("GET");
  }

  @Test
  void health_and_metrics_can_only_be_read() throws Exception {
    for (String path : new String[] {"/health/live", "/health/ready", "/metrics"}) {
      HttpResponse<byte[]> answer = here.site().method("POST", path);
      assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
      assertThat(here.site().method("HEAD", path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void too_long_an_address_is_named_so() throws Exception {
    String answer =
        here.site()
            .raw(
                "GET /api/v1/assets?x="
                    + "x".repeat(20_000)
                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 414 ")
        .contains("\"code\":\"TOO_LARGE\"", "Connection: close");
  }

  @Test
  void another_version_of_http_is_no_fault_of_the_program() throws Exception {
    assertThat(here.site().raw("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 505 ")
        .contains("\"code\":\"BAD_REQUEST\"");
  }

  @Test
  void a_page_of_another_port_may_not_change_anything() throws Exception {
    assertProblem(
        here.site().post(REQUEUE, new byte[0], "Sec-Fetch-Site", "same-site"),
        403,
        "FOREIGN_ORIGIN");
  }

  @Test
  void who_is_refused_before_its_body_is_read_learns_that_the_connection_ends() throws Exception {
    String request =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nContent-Length: 9\r\n\r\n";
    assertThat(here.site().raw(request.formatted(REQUEUE)))
        .startsWith("HTTP/1.1 403 ")
        .contains("Connection: close");
  }

  @Test
  void folders_of_the_api_are_no_pages() throws Exception {
    for (String path : new String[] {"/health", "/media"}) {
      assertProblem(here.site().get(path), 404, "NOT_FOUND");
    }
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(here.site().json(answer).at("/error/code").asText()).isEqualTo(code);
  }
}
