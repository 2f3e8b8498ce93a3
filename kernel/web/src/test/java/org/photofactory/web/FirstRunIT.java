package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** While nobody lives here. */
class FirstRunIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  @Test
  void nothing_answers_before_the_first_admin_has_come_by_the_link() throws Exception {
    try (TestSite site = TestSite.empty(database.database(), folder)) {
      URI link = site.firstRun().orElseThrow();
      assertThat(link.getPath()).isEqualTo("/welcome");
      String key = link.getFragment().substring("first-run=".length());

      assertThat(site.send(site.strange("/")).statusCode()).isEqualTo(200);
      assertThat(site.send(site.strange("/health/live")).statusCode()).isEqualTo(200);
      assertThat(
              site.json(site.send(site.strange("/api/v1/door"))).at("/data/firstRun").asBoolean())
          .isTrue();
      String console = Files.readString(folder.resolve("console-token")).strip();
      for (String path :
          new String[] {
            "/api/v1/assets", "/api/v1/session", "/metrics", "/media/1/original", "/dav/inbox/"
          }) {
        HttpResponse<byte[]> answer =
            site.send(site.strange(path).header("Authorization", "Bearer " + console));
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
        assertThat(site.json(answer).at("/error/code").asText()).isEqualTo("FIRST_RUN");
      }

      Browser browser = new Browser(site);
      assertThat(code(site, moveIn(browser, key + "x", "correct horse battery")))
          .isEqualTo("KEY_WRONG");
      assertThat(code(site, moveIn(browser, key, "password12"))).isEqualTo("PASSWORD_WEAK");
      assertThat(moveIn(browser, key, "correct horse battery").statusCode()).isEqualTo(201);
      assertThat(browser.get("/api/v1/assets").statusCode()).isEqualTo(200);
      assertThat(site.firstRun()).isEmpty();
      assertThat(code(site, moveIn(new Browser(site), key, "correct horse battery")))
          .isEqualTo("NOT_FIRST");
    }
  }

  private static HttpResponse<byte[]> moveIn(Browser browser, String key, String password)
      throws Exception {
    return browser.send(
        "POST", "/api/v1/first-run", Map.of("key", key, "login", "anna", "password", password));
  }

  private static String code(TestSite site, HttpResponse<byte[]> answer) throws Exception {
    return site.json(answer).at("/error/code").asText();
  }
}
