package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** What admins are told of backups that cannot be used. */
@Timeout(60)
class BackupsApiIT {

  private static final byte[] NOTHING = new byte[0];

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void one_that_is_not_set_up_is_listed_with_the_reason() throws Exception {
    JsonNode backup = site.json(site.get("/api/v1/backups")).path("data").path(0);
    assertThat(backup.path("name").asText()).isEqualTo("folder");
    assertThat(backup.path("state").asText()).isEqualTo("OFF");
    assertThat(backup.path("reason").asText()).isEqualTo("No folder for backups is named.");
    assertThat(backup.path("storage").isNull()).isTrue();
    assertThat(backup.path("kept").path("count").asLong()).isZero();
  }

  @Test
  void nothing_can_be_asked_of_it() throws Exception {
    for (String deed : new String[] {"check", "restore"}) {
      JsonNode error =
          site.json(site.post("/api/v1/backups/folder/" + deed, NOTHING)).path("error");
      assertThat(error.path("code").asText()).isEqualTo("BACKUP_NOT_READY");
      assertThat(error.path("message").asText()).endsWith("No folder for backups is named.");
      assertThat(error.path("hint").asText()).contains("settings");
    }
    JsonNode findings = site.json(site.get("/api/v1/backups/folder/findings")).path("data");
    assertThat(findings.isArray()).isTrue();
    assertThat(findings).isEmpty();
  }

  @Test
  void what_is_unknown_is_said_to_be() throws Exception {
    assertThat(site.post("/api/v1/backups/tape/check", NOTHING).statusCode()).isEqualTo(404);
    assertThat(site.post("/api/v1/backups/tape/restore", NOTHING).statusCode()).isEqualTo(404);
    JsonNode error = site.json(site.get("/api/v1/backups/tape/restored")).path("error");
    assertThat(error.path("code").asText()).isEqualTo("BACKUP_NOT_FOUND");
  }
}
