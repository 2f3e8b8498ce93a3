package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken;
import org.photofactory.kernel.ledger.accounts.Role;

class FactoryIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  static long id;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    id = site.upload("a.jpg", TestSite.jpeg("a picture"), "2020-01-01T00:00:00Z");
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,
                                     state)
                  values (1, 'thumbnail', 'thumbnailed', 3, 1, 31, 'CPU', 'thumbnail', 'ACTIVE'),
                         (2, 'metadata', 'extracted', 1, 1, 31, 'IO', 'metadata', 'ACTIVE')
                  """);
              handle.execute(
                  """
                  insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,
                                     state, code, reason)
                  values (3, 'backup-disk', 'backed_up_disk', 1, 1, 31, 'IO', 'backup-folder',
                          'PARKED', 'BACKUP_AWAY', 'The folder /mnt/disk is not there.')
                  """);
              handle.execute("update asset_flag set dead = 2 where asset_id = ?", id);
              handle.execute(
                  "insert into dead_letter values (?, 1, 3, 6, 'DAMAGED', 'The file is damaged.')",
                  id);
            });
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void stages_are_told_flat_with_every_field() throws Exception {
    JsonNode stages = site.json(site.get("/api/v1/stages")).path("data");
    JsonNode thumbnail = stages.path(0);
    assertThat(thumbnail.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "name",
            "flag",
            "version",
            "plugin",
            "lane",
            "state",
            "code",
            "reason",
            "recheckAt",
            "done",
            "skipped",
            "dead",
            "pending",
            "stale",
            "running",
            "perMinute",
            "averageMs");
    assertThat(thumbnail.path("name").asText()).isEqualTo("thumbnail");
  }

  @Test
  void why_a_stage_rests_is_told_to_admins_only() throws Exception {
    String ben =
        site.people()
            .token(site.people().person("ben", Role.MEMBER), EnumSet.of(AccessToken.Scope.READ));
    for (String path : new String[] {"/api/v1/stages", "/api/v1/status"}) {
      HttpResponse<byte[]> told = site.send(site.strange(path).header("Authorization", ben));
      assertThat(new String(site.get(path).body(), StandardCharsets.UTF_8)).contains("/mnt/disk");
      assertThat(new String(told.body(), StandardCharsets.UTF_8))
          .contains("BACKUP_AWAY", "an admin sees why")
          .doesNotContain("/mnt/disk");
    }
    try (EventReader admins = new EventReader(site);
        EventReader bens =
            new EventReader(site.strange("/api/v1/events").header("Authorization", ben))) {
      assertThat(admins.next("stages").data()).contains("/mnt/disk");
      assertThat(bens.next("stages").data()).contains("BACKUP_AWAY").doesNotContain("/mnt/disk");
    }
  }

  @Test
  void a_stage_is_halted_and_let_go_again() throws Exception {
    HttpResponse<byte[]> paused = site.method("POST", "/api/v1/stages/metadata/pause");
    assertThat(paused.statusCode()).isEqualTo(200);
    assertThat(site.json(paused).at("/data/name").asText()).isEqualTo("metadata");
    assertThat(site.method("POST", "/api/v1/stages/metadata/resume").statusCode()).isEqualTo(200);
    assertThat(site.method("POST", "/api/v1/stages/metadata/rerun").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> unknown = site.method("POST", "/api/v1/stages/nonsense/pause");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(site.json(unknown).at("/error/code").asText()).isEqualTo("STAGE_NOT_FOUND");
  }

  @Test
  void a_tile_without_a_picture_tells_why() throws Exception {
    JsonNode problem = site.json(site.get("/api/v1/assets")).at("/data/0/problem");
    assertThat(problem.toString())
        .isEqualTo(
            "{\"stage\":\"thumbnail\",\"code\":\"DAMAGED\",\"message\":\"The file is damaged.\"}");
    JsonNode marks = site.json(site.get("/api/v1/assets/" + id)).at("/data/stages");
    assertThat(marks.at("/0/state").asText()).isEqualTo("dead");
    assertThat(marks.at("/0/code").asText()).isEqualTo("DAMAGED");
    assertThat(marks.at("/1/state").asText()).isEqualTo("pending");
    assertThat(marks.at("/1/at").isNull()).isTrue();
  }

  @Test
  void dead_letters_are_listed_and_settled_by_selection() throws Exception {
    JsonNode letters = site.json(site.get("/api/v1/dead-letters?stage=thumbnail")).path("data");
    assertThat(letters.at("/0/code").asText()).isEqualTo("DAMAGED");
    assertThat(letters.at("/0/fileName").asText()).isEqualTo("a.jpg");
    assertThat(site.json(site.get("/api/v1/dead-letters?stage=other")).path("data")).isEmpty();
    HttpResponse<byte[]> none =
        site.post(
            "/api/v1/dead-letters/requeue",
            "{\"stage\":null,\"code\":\"OTHER\",\"assetIds\":null}".getBytes(),
            "Content-Type",
            "application/json");
    assertThat(site.json(none).at("/data/count").asInt(-1)).isZero();
  }

  @Test
  void status_tells_everything() throws Exception {
    JsonNode status = site.json(site.get("/api/v1/status")).path("data");
    assertThat(status.path("version").asText()).isEqualTo("1.2.3");
    assertThat(status.path("startedAt").asText()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(status.path("state").asText()).isEqualTo("READY");
    assertThat(status.path("inboxFolder").asText()).isEqualTo(folder.resolve("inbox").toString());
    assertThat(status.path("assets").asLong()).isEqualTo(1);
    assertThat(status.at("/assetsByKind/image").asLong()).isEqualTo(1);
    assertThat(status.path("diskFreeBytes").asLong()).isEqualTo(42);
    assertThat(status.at("/services/0/status").asText()).isEqualTo("OK");
    assertThat(status.at("/plugins/0/state").asText()).isEqualTo("ACTIVE");
    assertThat(status.path("stages")).hasSize(3);
    assertThat(status.fieldNames())
        .toIterable()
        .contains("duplicates", "quarantined", "trashed", "pendingWork", "deadLetters", "hint");
  }

  @Test
  void what_came_last_is_told_first() throws Exception {
    JsonNode recent = site.json(site.get("/api/v1/recent?limit=5")).path("data");
    assertThat(recent.at("/0/fileName").asText()).isEqualTo("a.jpg");
    assertThat(recent.at("/0/outcome").asText()).isEqualTo("accepted");
    assertThat(recent.at("/0/source").asText()).isEqualTo("upload");
  }

  @Test
  void log_levels_change_while_running() throws Exception {
    assertThat(level("org.photofactory.some.Room", "{\"level\":\"DEBUG\"}")).isEqualTo(204);
    assertThat(Logger.getLogger("org.photofactory.some.Room").getLevel()).isEqualTo(Level.FINE);
    assertThat(level("org.photofactory.some.Room", "{\"level\":\"LOUD\"}")).isEqualTo(400);
    assertThat(level("org.photofactory.some.Room", "{}")).isEqualTo(400);
    assertThat(level("..%0a", "{\"level\":\"DEBUG\"}")).isEqualTo(400);
  }

  @Test
  void health_and_metrics_are_told_outside_the_envelope() throws Exception {
    assertThat(site.json(site.get("/health/live")).path("status").asText()).isEqualTo("UP");
    JsonNode ready = site.json(site.get("/health/ready"));
    assertThat(ready.path("status").asText()).isEqualTo("UP");
    assertThat(ready.path("checks"))
        .extracting(check -> check.path("name").asText())
        .containsExactly("database", "vault", "inbox");
    String metrics = new String(site.get("/metrics").body(), StandardCharsets.UTF_8);
    assertThat(metrics)
        .contains(
            "http_server_requests_seconds_count", "route=\"/health/live\"", "jvm_memory_used");
  }

  @Test
  void times_are_counted_by_route_and_not_by_address() throws Exception {
    site.get("/api/v1/assets/" + id);
    site.get("/api/v1/assets/123456");
    site.get("/api/v1/wp-login");
    site.get("/api/v1/assets?limit=3");
    String metrics = new String(site.get("/metrics").body(), StandardCharsets.UTF_8);
    assertThat(metrics)
        .contains("route=\"/api/v1/assets/{id}\"", "route=\"/api/v1/assets\"")
        .doesNotContain("123456", "wp-login");
  }

  @Test
  void json_is_compressed_for_who_asks() throws Exception {
    HttpResponse<byte[]> answer = site.get("/api/v1/status", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().firstValue("Vary")).get().asString().contains("Accept-Encoding");
  }

  @Test
  void the_web_app_is_served_with_its_own_routes() throws Exception {
    for (String page : new String[] {"/", "/factory", "/asset/7", "/index.html"}) {
      HttpResponse<byte[]> answer = site.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<title>App");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
    }
    HttpResponse<byte[]> script = site.get("/assets/app-12ab.js");
    assertThat(script.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
    assertThat(script.headers().firstValue("Content-Type")).get().asString().contains("javascript");
    assertThat(site.get("/robots.txt").statusCode()).isEqualTo(404);
  }

  private static int level(String logger, String body) throws Exception {
    return site.send(
            site.request("/api/v1/log-levels/" + logger)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)))
        .statusCode();
  }
}
