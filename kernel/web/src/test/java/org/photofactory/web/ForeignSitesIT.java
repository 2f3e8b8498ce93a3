package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.network.AddressRange;

/** What pages of other sites may do, and what headers tell browsers. A proxy stands in front. */
class ForeignSitesIT {

  private static final String LISTED = "https://other.example";
  private static final String DISCARD = "/api/v1/dead-letters/discard";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    NetworkSettings network =
        new NetworkSettings(
            Optional.empty(),
            List.of(AddressRange.parse("127.0.0.0/8")),
            Set.of(LISTED),
            TestSite.http(1).network().limits());
    site =
        new TestSite(
            database.database(), folder, new HttpSettings("127.0.0.1", 0, 1 << 20, network));
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void a_listed_site_may_come_with_a_token_and_read_the_answer() throws Exception {
    HttpResponse<byte[]> answer = site.get("/api/v1/assets", "Origin", LISTED);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(LISTED);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(discard("Origin", LISTED, "Sec-Fetch-Site", "cross-site")).isEqualTo(200);
  }

  @Test
  void the_session_of_its_visitor_is_not_its_to_use() throws Exception {
    String cookie = "photofactory=" + site.people().session(site.people().admin()).text();
    assertThat(asVisitor(cookie, null)).isEqualTo(200);
    assertThat(asVisitor(cookie, LISTED)).isEqualTo(401);
  }

  @Test
  void a_browser_is_told_beforehand_what_a_listed_site_may_do() throws Exception {
    HttpResponse<byte[]> answer = preflight(LISTED);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(LISTED);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .get()
        .asString()
        .contains("PATCH");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .get()
        .asString()
        .contains("Authorization")
        .doesNotContain("X-CSRF-Token");
  }

  @Test
  void any_other_site_is_told_nothing_and_changes_nothing() throws Exception {
    for (String origin :
        List.of("https://evil.example", "http://other.example", LISTED + ".evil.example", "null")) {
      assertThat(site.get("/api/v1/assets", "Origin", origin).headers().map())
          .as(origin)
          .doesNotContainKey("access-control-allow-origin");
      assertThat(preflight(origin).headers().map())
          .doesNotContainKey("access-control-allow-origin");
      assertThat(discard("Origin", origin)).isEqualTo(403);
    }
  }

  @Test
  void a_page_behind_a_proxy_is_the_sites_own() throws Exception {
    String own = "https://photos.example";
    String[] proxy = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "photos.example"};
    assertThat(discard("Origin", own)).isEqualTo(403);
    assertThat(discard("Origin", own, proxy[0], proxy[1], proxy[2], proxy[3])).isEqualTo(200);
    assertThat(discard("Origin", own, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(discard("Sec-Fetch-Site", "same-site")).isEqualTo(403);
  }

  @Test
  void answers_tell_browsers_to_be_strict_and_not_who_answers() throws Exception {
    for (String path : List.of("/", "/api/v1/assets", "/api/v1/nothing", "/health/live")) {
      HttpResponse<byte[]> answer = site.get(path);
      assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by");
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }
  }

  @Test
  void https_is_insisted_on_only_where_it_is_spoken() throws Exception {
    assertThat(site.get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(
            site.get("/", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .isPresent();
  }

  private static HttpResponse<byte[]> preflight(String origin) throws Exception {
    return site.send(
        site.strange("/api/v1/assets")
            .method("OPTIONS", BodyPublishers.noBody())
            .headers("Origin", origin, "Access-Control-Request-Method", "PATCH"));
  }

  private static int discard(String... headers) throws Exception {
    return site.send(
            site.request(DISCARD)
                .POST(BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .headers(headers))
        .statusCode();
  }

  private static int asVisitor(String cookie, String origin) throws Exception {
    var request = site.strange("/api/v1/assets").header("Cookie", cookie);
    return site.send(origin == null ? request : request.header("Origin", origin)).statusCode();
  }
}
