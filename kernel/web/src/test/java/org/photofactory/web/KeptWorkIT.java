package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

class KeptWorkIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    long id = site.upload("a.jpg", TestSite.jpeg("a picture"), "2020-01-01T00:00:00Z");
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,
                                     state)
                  values (1, 'gone', 'went', 1, 1, 31, 'CPU', 'gone', 'ABSENT'),
                         (2, 'here', 'came', 1, 1, 31, 'CPU', 'here', 'ACTIVE')
                  """);
              handle.execute(
                  "insert into work (asset_id, slot, priority) values (?, 1, 1), (?, 2, 1)",
                  id,
                  id);
            });
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void work_that_is_kept_for_a_stage_which_has_gone_is_not_pending() throws Exception {
    // What was counted before is kept for some moments.
    DavClient.await("it is counted", () -> status().at("/stages/1/pending").asLong() == 1);
    JsonNode status = status();
    assertThat(status.path("pendingWork").asLong()).isEqualTo(1);
    assertThat(status.at("/stages/0/state").asText()).isEqualTo("ABSENT");
    assertThat(status.at("/stages/0/pending").asLong()).isEqualTo(1);
  }

  private static JsonNode status() throws Exception {
    // Has it counted again.
    site.method("POST", "/api/v1/stages/gone/resume");
    return site.json(site.get("/api/v1/status")).path("data");
  }
}
