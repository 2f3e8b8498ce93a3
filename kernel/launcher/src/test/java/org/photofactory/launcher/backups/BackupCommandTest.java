package org.photofactory.launcher.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.cli.Commands;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.client.ClientFactory;

/** What {@code backup} asks of the appliance, and what it tells. */
class BackupCommandTest {

  private static final String BACKUP =
      """
      [{"name": "folder", "plugin": "backup-folder", "state": "%s", "reason": %s,
        "originals": {"count": 1200, "bytes": 9}, "kept": {"count": 1198, "bytes": 8}, "failed": 2,
        "check": %s, "lastCheck": %s, "restore": %s}]
      """;

  private static final String CHECK =
      "{\"reason\": \"NEW_STORE\", \"state\": \"RUNNING\", \"all\": 1200, \"read\": 300}";

  private static final String LAST =
      """
      {"reason": "ASKED", "endedAt": "2026-11-29T10:00:00Z", "whole": 1198, "failed": %d,
       "damaged": %d, "missing": 0, "mended": 1}
      """;

  private static final String RESTORE =
      "{\"looked\": 1200, \"restored\": 1, \"lost\": %d, \"endedAt\": %s, \"waits\": %s}";

  private static final String ENDED = "\"2026-11-29T10:00:00Z\"";

  private final Console console = new Console();
  private PretendAppliance appliance;

  @BeforeEach
  void start() throws IOException {
    appliance = new PretendAppliance();
  }

  @AfterEach
  void stop() {
    appliance.close();
  }

  @Test
  void a_list_tells_how_much_is_safe_and_what_goes_on() throws Exception {
    answering(backup("ON", "null", CHECK, LAST.formatted(2, 1), "null"));
    assertThat(run("list")).isEqualTo(ExitCode.OK);
    assertThat(console.out())
        .contains("1,198 of    1,200")
        .contains("1,198 whole, 1 damaged, 0 missing")
        .contains("2 originals have no copy")
        .contains("everything is copied there: 300 of 1,200");
    answering("[]");
    run("list");
    assertThat(console.out()).contains("No plugin keeps backups.");
  }

  @Test
  void a_check_that_finds_something_complains_and_names_it() throws Exception {
    appliance.answering(202, "");
    answering(backup("ON", "null", CHECK, "null", "null"));
    answering(backup("ON", "null", "null", LAST.formatted(0, 1), "null"));
    answering("[{\"path\": \"2020/a.jpg\", \"kind\": \"DAMAGED\", \"reason\": \"Other bytes.\"}]");
    assertThat(run("check", "folder")).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out())
        .contains("300 of 1,200")
        .contains("1,198 copies are whole. Found damaged: 1")
        .contains("damaged       2020/a.jpg: Other bytes.");
    assertThat(appliance.requests().getFirst()).isEqualTo("POST /api/v1/backups/folder/check");
  }

  @Test
  void a_check_of_what_is_away_says_so_and_waits_for_nobody() throws Exception {
    appliance.answering(202, "");
    answering(backup("AWAY", "\"Its disk is not plugged in.\"", CHECK, "null", "null"));
    assertThat(run("check", "folder")).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out()).contains("It waits: Its disk is not plugged in. The check goes on");
  }

  @Test
  void a_restore_tells_what_is_back_and_what_is_lost() throws Exception {
    appliance.answering(202, "");
    answering(backup("ON", "null", "null", "null", RESTORE.formatted(1, ENDED, "null")));
    answering("[{\"path\": \"2020/a.jpg\", \"outcome\": \"NO_COPY\", \"reason\": \"None.\"}]");
    assertThat(run("restore", "folder", "--thorough")).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out())
        .contains("1,200 originals looked at, 1 given back, 1 could not be.")
        .contains("no copy       2020/a.jpg: None.");
    assertThat(appliance.requests().getFirst())
        .isEqualTo("POST /api/v1/backups/folder/restore?thorough=true");
  }

  @Test
  void every_original_that_is_lost_is_named_however_many_there_are() throws Exception {
    appliance.answering(202, "");
    answering(backup("ON", "null", "null", "null", RESTORE.formatted(2, ENDED, "null")));
    appliance.answering(
        200,
        "{\"data\":[{\"path\": \"2020/a.jpg\", \"outcome\": \"NO_COPY\", \"reason\": \"None.\"}],"
            + "\"meta\":{\"nextCursor\":\"b=1\"},\"error\":null}");
    appliance.answering(
        200,
        "{\"data\":[{\"path\": \"2020/b.jpg\", \"outcome\": \"FAILED\", \"reason\": \"Torn.\"}],"
            + "\"meta\":{\"nextCursor\":null},\"error\":null}");
    run("restore", "folder");
    assertThat(console.out())
        .contains("no copy       2020/a.jpg: None.", "failed        2020/b.jpg: Torn.");
    assertThat(appliance.requests().getLast())
        .isEqualTo("GET /api/v1/backups/folder/restored?limit=500&cursor=b%3D1");
  }

  @Test
  void what_it_refuses_is_told_with_what_to_do() throws Exception {
    appliance.answering(
        409,
        "{\"error\":{\"code\":\"BACKUP_NOT_READY\",\"message\":\"It is off.\",\"hint\":\"Set it"
            + " up.\"}}");
    assertThat(run("check", "folder")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("It is off. Set it up.");
    assertThat(run("check")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("Type: photofactory backup check NAME");
  }

  private int run(String... typed) throws InterruptedException {
    ClientFactory clients = new ClientFactory(Map.of(), _ -> null);
    List<String> words = new ArrayList<>(List.of("backup"));
    words.addAll(List.of(typed));
    words.add("--url=" + appliance.address());
    return new Commands(
            console.terminal(), "1", List.of(new BackupCommand(console.terminal(), clients)))
        .run(words);
  }

  private void answering(String data) {
    appliance.answering(200, "{\"data\":" + data + ",\"error\":null}");
  }

  private static String backup(
      String state, String reason, String check, String last, String restore) {
    return BACKUP.formatted(state, reason, check, last, restore);
  }
}
