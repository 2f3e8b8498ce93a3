package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;
import org.photofactory.distribution.stories.PluginJar;

/** Plugins looked after at the machine itself, and an appliance that is killed again and again. */
@Timeout(300)
class PluginCommandIT {

  private static final String NEWER = "900.0.0";

  @TempDir Path folder;

  @Test
  void plugins_are_looked_after_by_commands_and_left_out_after_two_killed_starts()
      throws Exception {
    PluginJar shipped = PluginJar.shipped("hello-stage");
    shipped.withVersion(NEWER).putInto(folder);
    String jar = folder.resolve(shipped.source().getFileName()).toString();
    try (ChildAppliance appliance = ChildAppliance.start("plugins", Map.of()).awaitReady()) {
      Ended checked = appliance.command("plugin", "check", jar);
      assertThat(checked.out()).contains("hello-stage " + NEWER, "It is newer than");
      assertThat(checked.exitCode()).isZero();
      done(appliance, "hello-stage 900.0.0 is active.", "install", jar);
      done(appliance, "is active.", "rollback", "hello-stage");
      Ended older = appliance.command("plugin", "install", jar);
      assertThat(older.exitCode()).as(older.err()).isZero();
      twoKilledStarts(appliance);
      done(appliance, "All plugins are started", "retry");
      done(appliance, "is disabled.", "disable", "hello-stage");
      Ended unmeant = appliance.command("plugin", "forget", "hello-stage");
      assertThat(unmeant.exitCode()).isEqualTo(2);
      assertThat(unmeant.err()).contains("--yes-forget hello-stage");
      done(
          appliance,
          "All data of hello-stage was removed.",
          "forget",
          "hello-stage",
          "--yes-forget",
          "hello-stage");
      done(appliance, "is active.", "enable", "hello-stage");
      done(appliance, "is active.", "remove", "hello-stage");
      appliance.stop();
      Ended apart = appliance.command("plugin", "check", jar);
      assertThat(apart.out()).contains("No appliance runs", "It may be installed.");
      assertThat(apart.exitCode()).isZero();
      assertThat(appliance.command("plugin", "list").exitCode()).isEqualTo(2);
    }
  }

  private static void twoKilledStarts(ChildAppliance appliance) throws Exception {
    for (int start = 0; start < 2; start++) {
      appliance.kill();
      appliance.startAgain();
      appliance.awaitReady();
    }
    Ended shown = appliance.command("plugin", "show", "hello-stage");
    assertThat(shown.out()).contains("It is left out: twice in a row the factory ended");
    assertThat(appliance.api().data("/api/v1/plugins/safe-mode").path("on").asBoolean()).isTrue();
    assertThat(appliance.api().data("/api/v1/status").toString())
        .contains("safe mode: only plugins");
  }

  private static void done(ChildAppliance appliance, String word, String... words)
      throws Exception {
    String[] typed = new String[words.length + 1];
    typed[0] = "plugin";
    System.arraycopy(words, 0, typed, 1, words.length);
    Ended ended = appliance.command(typed);
    assertThat(ended.out()).as(ended.err()).contains(word);
    assertThat(ended.exitCode()).as(ended.out()).isZero();
  }
}
