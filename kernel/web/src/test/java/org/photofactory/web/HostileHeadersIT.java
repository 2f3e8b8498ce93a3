package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.web.door.SessionCookie;

/** Headers that say too much, twice, or what only some servers listen to. */
class HostileHeadersIT {

  private static final String SESSION = "/api/v1/session";
  private static final String INJECTED = "a\r\nX-Injected: yes\r\n\r\n<script>.jpg";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  static long picture;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    picture = site.upload("a.jpg", TestSite.jpeg("x".repeat(20_000)), "2020-01-01T00:00:00Z");
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
  void a_method_is_what_the_request_line_says(String name) throws Exception {
    String path = "/api/v1/assets/" + picture;
    HttpResponse<byte[]> posted = site.post(path, new byte[0], name, "DELETE");
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(site.get(path, name, "DELETE").statusCode()).isEqualTo(200);
    assertThat(site.get(path + "?" + name + "=DELETE").statusCode()).isEqualTo(200);
    assertThat(
            site.post(
                    path,
                    "_method=DELETE".getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(405);
    assertThat(site.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void names_and_queries_never_become_headers() throws Exception {
    String name = URLEncoder.encode(INJECTED, StandardCharsets.UTF_8);
    for (HttpResponse<byte[]> answer :
        List.of(
            site.post("/api/v1/uploads?name=" + name, TestSite.jpeg("injected")),
            site.post(
                "/api/v1/uploads/resumable?name=" + name,
                new byte[0],
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                "10",
                "Upload-Metadata",
                "filename "
                    + java.util.Base64.getEncoder()
                        .encodeToString(INJECTED.getBytes(StandardCharsets.UTF_8))),
            site.get("/media/" + picture + "/original?download=" + name),
            site.get("/api/v1/oidc/start?next=" + name),
            site.get("/api/v1/assets?cursor=" + name))) {
      assertThat(answer.statusCode()).as(answer.toString()).isLessThan(500);
      assertThat(answer.headers().firstValue("X-Injected")).as(answer.toString()).isEmpty();
      answer
          .headers()
          .firstValue("Location")
          .ifPresent(to -> assertThat(to).doesNotContain("Injected").startsWith("/"));
    }
  }

  @Test
  void the_name_of_a_download_stays_within_its_header() throws Exception {
    long injected = site.upload(INJECTED, TestSite.jpeg("named badly"), "2020-01-01T00:00:00Z");
    HttpResponse<byte[]> answer = site.get("/media/" + injected + "/original?download=1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .doesNotContain("\r", "\n");
  }

  @Test
  void thousands_of_ranges_are_one_read_of_the_whole() throws Exception {
    String ranges =
        IntStream.range(0, 1000)
            .mapToObj(i -> 2 * i + "-" + 2 * i)
            .collect(Collectors.joining(","));
    HttpResponse<byte[]> answer =
        site.get("/media/" + picture + "/original", "Range", "bytes=" + ranges);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSizeLessThan(21_000).hasSizeGreaterThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photofactory=%s; photofactory=wrong",
        "photofactory=wrong; photofactory=%s",
        "photofactory=%s, photofactory=wrong",
        "photofactory=\"%s",
        "photofactory=\"%s\\\"",
        "photofactory==%s",
        "Photofactory=%s",
        "$Version=1; photofactory=%s; $Path=/",
        "x=\"; photofactory=%s; y=\"",
        ";;;=;photofactory=",
      })
  void an_odd_cookie_lets_in_its_session_or_nobody(String cookie) throws Exception {
    Account anna = site.people().admin();
    String secret = site.people().session(anna).text();
    HttpResponse<byte[]> answer =
        site.send(
            site.strange("/api/v1/account/sessions").header("Cookie", cookie.formatted(secret)));
    assertThat(answer.statusCode()).isIn(200, 400, 401);
    assertThat(
            site.send(
                    site.strange("/api/v1/account/sessions")
                        .header("Cookie", cookie.formatted("x".repeat(43))))
                .statusCode())
        .isIn(400, 401);
  }

  @Test
  void two_sessions_in_one_request_are_nobodys() throws Exception {
    String ben = site.people().session(site.people().person("ben", Role.MEMBER)).text();
    String eva = site.people().session(site.people().person("eva", Role.MEMBER)).text();
    HttpResponse<byte[]> answer =
        site.send(
            site.strange("/api/v1/account/sessions")
                .header("Cookie", "photofactory=" + ben + "; photofactory=" + eva));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void a_cookie_larger_than_a_head_may_be_is_refused() throws Exception {
    HttpResponse<byte[]> answer =
        site.send(site.strange(SESSION).header("Cookie", "photofactory=" + "x".repeat(17_000)));
    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(code(answer)).isEqualTo("TOO_LARGE");
    assertThat(
            site.send(site.strange("/api/v1/assets").header("Cookie", "a=b; ".repeat(2500)))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void two_words_that_let_in_are_nobodys() throws Exception {
    String script = site.people().script();
    String other =
        site.people().token(site.people().person("ben", Role.MEMBER), EnumSet.of(Scope.READ));
    for (List<String> two : List.of(List.of(script, other), List.of(other, script))) {
      String request =
          "GET /api/v1/assets HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n"
              + "Authorization: %s\r\nConnection: close\r\n\r\n";
      assertThat(site.rawByNobody(request.formatted(two.getFirst(), two.getLast())))
          .startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void a_token_is_no_cookie_and_a_session_no_token_however_fresh() throws Exception {
    String token = site.people().script().substring("Bearer ".length());
    String session = site.people().session(site.people().admin()).text();
    assertThat(site.get(SESSION).statusCode()).isEqualTo(200);
    assertThat(cookie(session)).isEqualTo(200);
    assertThat(cookie(token)).isEqualTo(401);
    var bearer = site.strange(SESSION).header("Authorization", "Bearer " + session);
    assertThat(site.send(bearer).statusCode()).isEqualTo(401);
    assertThat(cookie(session)).isEqualTo(200);
  }

  private static int cookie(String secret) throws Exception {
    var request = site.strange(SESSION).header("Cookie", SessionCookie.NAME + "=" + secret);
    return site.send(request).statusCode();
  }

  /** A token counts, and the cookie beside it does not, so that no forged request gains by it. */
  @Test
  void a_token_beside_a_cookie_is_what_counts() throws Exception {
    Account ben = site.people().person("ben", Role.MEMBER);
    String token = site.people().token(ben, EnumSet.of(Scope.READ));
    Secret session = site.people().session(site.people().admin());
    String cookie = SessionCookie.NAME + "=" + session.text();
    var both = site.strange(SESSION).headers("Authorization", token, "Cookie", cookie);
    assertThat(site.json(site.send(both)).at("/data/account/login").asText()).isEqualTo("ben");
    var write =
        site.strange("/api/v1/assets/" + picture)
            .headers("Authorization", token, "Cookie", cookie)
            .DELETE();
    assertThat(code(site.send(write))).isEqualTo("NOT_ALLOWED");
    var wrong =
        site.strange("/api/v1/assets/" + picture)
            .headers("Authorization", "Bearer wrong", "Cookie", cookie)
            .DELETE();
    assertThat(site.send(wrong).statusCode()).isEqualTo(401);
    var forged = site.strange("/api/v1/assets/" + picture).header("Cookie", cookie).DELETE();
    assertThat(code(site.send(forged))).isEqualTo("CSRF_TOKEN");
    assertThat(site.get("/api/v1/assets/" + picture).statusCode()).isEqualTo(200);
  }

  @Test
  void a_login_that_nobody_has_costs_the_same_work_and_gets_the_same_answer() throws Exception {
    site.people().person("ben", Role.MEMBER);
    Account closed = site.people().person("closed", Role.MEMBER);
    site.people()
        .room()
        .household()
        .setDisabled(closed, true, org.photofactory.kernel.accounts.Origin.console());
    String known = refusal("ben", "not the password of ben");
    assertThat(refusal("nobody-at-all", "not the password of ben")).isEqualTo(known);
    assertThat(refusal("closed", TestPeople.PASSWORD)).isEqualTo(known);
  }

  /** What is told to whoever is not let in, and what it cost. */
  private static String refusal(String login, String password) throws Exception {
    long before = site.people().work();
    HttpResponse<byte[]> answer =
        site.send(
            site.strange(SESSION)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password))));
    assertThat(answer.statusCode()).isEqualTo(401);
    return site.people().work() - before + " " + headers(answer) + " " + site.json(answer);
  }

  private static String headers(HttpResponse<byte[]> answer) {
    Map<String, List<String>> told = new java.util.TreeMap<>(answer.headers().map());
    told.remove("date");
    return told.toString();
  }

  private static String code(HttpResponse<byte[]> answer) throws Exception {
    return site.json(answer).at("/error/code").asText();
  }
}
