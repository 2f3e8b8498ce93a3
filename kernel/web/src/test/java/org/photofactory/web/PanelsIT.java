package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.kernel.plugins.PluginDescriptor;
import org.photofactory.kernel.plugins.RunningJar;

class PanelsIT {

  private static final String DESCRIPTOR =
      """
      {"id": "moods", "title": "Moods", "description": "Tells moods.", "panels": [
        {"name": "mood", "slot": "drawer", "title": "Mood", "module": "mood.js"},
        {"name": "keeper", "slot": "tile", "title": "All moods", "module": "deep/keeper.mjs", "roles": ["admin"]}
      ]}
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @AfterEach
  void stop() {
    site.running.clear();
  }

  @Test
  void panels_are_listed_for_those_whose_role_they_are_for() throws Exception {
    run("stored", "1.0.0", "one");
    JsonNode panels = site.json(site.get("/api/v1/panels")).path("data");
    assertThat(panels.findValuesAsText("name")).containsExactly("mood", "keeper");
    assertThat(panels.get(0).path("slot").asText()).isEqualTo("DRAWER");
    assertThat(panels.get(0).path("pluginTitle").asText()).isEqualTo("Moods");
    assertThat(panels.get(0).path("trusted").asBoolean()).isFalse();
    TestPeople people = site.people();
    String member = people.token(people.person("mia", Role.MEMBER), EnumSet.of(Scope.READ));
    assertThat(names(member)).containsExactly("mood");
    assertThat(site.send(site.strange("/api/v1/panels")).statusCode()).isEqualTo(401);
  }

  @Test
  void a_jar_that_came_with_the_appliance_is_trusted() throws Exception {
    run("shipped", "1.0.0", "one");
    assertThat(site.json(site.get("/api/v1/panels")).at("/data/0/trusted").asBoolean()).isTrue();
  }

  @Test
  void a_file_is_served_to_a_frame_that_has_no_session() throws Exception {
    run("stored", "1.0.0", "export const word = 'one';");
    HttpResponse<byte[]> module = strange(root() + "mood.js");
    assertThat(module.statusCode()).isEqualTo(200);
    assertThat(text(module)).isEqualTo("export const word = 'one';");
    assertThat(header(module, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
    assertThat(header(module, "Cache-Control")).contains("immutable");
    assertThat(header(module, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(module, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(header(module, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(strange(root() + "deep/keeper.mjs"), "Content-Type"))
        .startsWith("text/javascript");
    assertThat(header(strange(root() + "mood.svg"), "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(header(strange(root() + "mood.what"), "Content-Type"))
        .isEqualTo("application/octet-stream");
  }

  /** A page or picture of a plugin is of our own origin; opened by itself it must not act so. */
  @ParameterizedTest
  @ValueSource(strings = {"", "mood.js", "mood.svg", "page.html"})
  void whatever_is_served_is_shut_off_from_the_rest(String file) throws Exception {
    run("shipped", "1.0.0", "one");
    HttpResponse<byte[]> answer = strange(root() + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'")
        .doesNotContain("allow-same-origin");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
  }

  /** What no policy covers is taken away by our page of the frame before a panel comes. */
  @Test
  void scripts_run_in_no_page_of_a_plugin_but_in_the_frame_that_is_ours() throws Exception {
    run("stored", "1.0.0", "one");
    assertThat(header(strange(root()), "Content-Security-Policy"))
        .contains("sandbox allow-scripts;", "script-src 'self'", "connect-src 'none'")
        .containsPattern(", script-src 'sha256-[^']+' 'strict-dynamic'$");
    for (String file : List.of("page.html", "mood.svg", "mood.js")) {
      assertThat(header(strange(root() + file), "Content-Security-Policy"))
          .as(file)
          .contains("sandbox;")
          .doesNotContain("allow-scripts", "script-src");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../plugin.json",
        "%2e%2e/plugin.json",
        "..%2fplugin.json",
        "deep/../../plugin.json",
        "/plugin.json",
        "deep/",
        "deep",
        "deep//keeper.mjs",
        ".hidden.js",
        "absent.js",
        "mood.js%00.png",
        "deep%5ckeeper.mjs"
      })
  void nothing_but_files_below_the_folder_is_served(String path) throws Exception {
    run("stored", "1.0.0", "one");
    String answer =
        site.rawByNobody(
            "GET " + root() + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("Tells moods");
  }

  @Test
  void files_go_with_the_plugin() throws Exception {
    run("stored", "1.0.0", "one");
    String root = root();
    assertThat(strange(root).statusCode()).isEqualTo(200);
    site.running.clear();
    assertThat(strange(root).statusCode()).isEqualTo(404);
    assertThat(strange(root + "mood.js").statusCode()).isEqualTo(404);
    assertThat(site.json(site.get("/api/v1/panels")).path("data")).isEmpty();
  }

  @Test
  void other_files_of_the_same_version_have_another_address() throws Exception {
    run("stored", "1.0.0", "one");
    String before = root();
    site.running.clear();
    run("again", "1.0.0", "two");
    assertThat(root()).isNotEqualTo(before);
    assertThat(strange(before + "mood.js").statusCode()).isEqualTo(404);
    assertThat(text(strange(root() + "mood.js"))).isEqualTo("two");
  }

  @Test
  void the_address_cannot_be_made_up() throws Exception {
    run("stored", "1.0.0", "one");
    String root = root();
    assertThat(root).matches("/p/moods/1\\.0\\.0\\+[0-9a-f]{32}/");
    for (String wrong :
        List.of("/p/moods/1.0.0/", "/p/moods/1.0.0+" + "0".repeat(32) + "/", "/p/", "/p/moods/")) {
      assertThat(strange(wrong).statusCode()).as(wrong).isEqualTo(404);
    }
    assertThat(site.method("POST", root).statusCode()).isEqualTo(405);
  }

  @Test
  void a_file_too_large_to_be_a_page_is_not_served() throws Exception {
    run("stored", "1.0.0", " ".repeat((4 << 20) + 1));
    assertThat(strange(root() + "mood.js").statusCode()).isEqualTo(404);
    assertThat(strange(root() + "mood.svg").statusCode()).isEqualTo(200);
  }

  private List<String> names(String token) throws Exception {
    return site.json(site.send(site.strange("/api/v1/panels").header("Authorization", token)))
        .path("data")
        .findValuesAsText("name");
  }

  private static String root() throws Exception {
    return site.json(site.get("/api/v1/panels")).at("/data/0/root").asText();
  }

  private static HttpResponse<byte[]> strange(String path) throws Exception {
    return site.send(site.strange(path));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static void run(String place, String version, String module) throws Exception {
    Path file = Files.createDirectories(folder.resolve(place)).resolve("moods.jar");
    Map<String, String> files =
        Map.of(
            "PF-INF/plugin.json", DESCRIPTOR,
            "PF-INF/ui/mood.js", module,
            "PF-INF/ui/deep/keeper.mjs", "export {};",
            "PF-INF/ui/.hidden.js", "export {};",
            "PF-INF/ui/page.html", "<script>alert(1)</script>",
            "PF-INF/ui/mood.what", "?",
            "PF-INF/ui/mood.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    site.running.add(new RunningJar(file, version, PluginDescriptor.parse(DESCRIPTOR)));
  }
}
