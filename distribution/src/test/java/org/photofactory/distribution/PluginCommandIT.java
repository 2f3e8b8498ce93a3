package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;
import org.photofactory.distribution.appliance.Eventually;
import org.photofactory.distribution.stories.PluginJar;

/** Plugins looked after at the machine itself, and an appliance that is killed again and again. */
@Timeout(300)
class PluginCommandIT {

  private static final String NEWER = "900.0.0";

  @TempDir Path folder;

  @Test
  void plugins_are_looked_after_by_commands_and_left_out_after_two_killed_starts()
      throws Exception {
    PluginJar shipped = PluginJar.shipped("similar");
    shipped.withVersion(NEWER).putInto(folder);
    String jar = folder.resolve(shipped.source().getFileName()).toString();
    try (ChildAppliance appliance = ChildAppliance.start("plugins", Map.of()).awaitReady()) {
      Ended checked = appliance.command("plugin", "check", jar);
      assertThat(checked.out()).contains("similar " + NEWER, "It is newer than");
      assertThat(checked.exitCode()).isZero();
      done(appliance, "similar 900.0.0 is active.", "install", jar);
      done(appliance, "is active.", "rollback", "similar");
      Ended older = appliance.command("plugin", "install", jar);
      assertThat(older.exitCode()).as(older.err()).isZero();
      twoKilledStarts(appliance);
      done(appliance, "All plugins are started", "retry");
      done(appliance, "is disabled.", "disable", "similar");
      Ended unmeant = appliance.command("plugin", "forget", "similar");
      assertThat(unmeant.exitCode()).isEqualTo(2);
      assertThat(unmeant.err()).contains("--yes-forget similar");
      done(
          appliance,
          "All data of similar was removed.",
          "forget",
          "similar",
          "--yes-forget",
          "similar");
      done(appliance, "is active.", "enable", "similar");
      done(appliance, "is active.", "remove", "similar");
      appliance.stop();
      Ended apart = appliance.command("plugin", "check", jar);
      assertThat(apart.out()).contains("No appliance runs", "It may be installed.");
      assertThat(apart.exitCode()).isZero();
      assertThat(appliance.command("plugin", "list").exitCode()).isEqualTo(2);
    }
  }

  @Test
  void plugins_are_had_from_catalogs_by_commands() throws Exception {
    try (ChildAppliance appliance = ChildAppliance.start("catalogs", Map.of()).awaitReady()) {
      Path house = appliance.data("catalog");
      keep(appliance, house, "House plugins", NEWER);
      done(appliance, "House plugins: number 1 of its list, 1 plugin", "catalog", "refresh");
      done(appliance, "the folder catalog of the data folder", "catalog", "list");
      done(appliance, "An update is available.", "search", "duplicates");
      done(appliance, "Update available: 900.0.0 from House plugins", "list");
      Ended installed = appliance.command("plugin", "install", "similar@" + NEWER);
      assertThat(installed.out())
          .as(installed.err())
          .containsSubsequence(
              "It is newer than",
              "Signed by the catalog House plugins",
              "similar 900.0.0 is active.");
      assertThat(installed.exitCode()).isZero();
      assertThat(appliance.command("plugin", "list").out()).doesNotContain("Update available");
      secondCatalog(appliance, house);
      Ended kept = appliance.command("plugin", "catalog", "remove", "House plugins");
      assertThat(kept.exitCode()).isEqualTo(2);
      assertThat(kept.err()).contains("Take index.json out");
    }
  }

  private void secondCatalog(ChildAppliance appliance, Path house) throws Exception {
    String fingerprint = keep(appliance, house.resolve("more"), "More", "901.0.0");
    Ended other = appliance.command("plugin", "catalog", "add", "more", "--fingerprint", "00ff");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains(fingerprint);
    done(appliance, "More was added", "catalog", "add", "more", "--fingerprint", fingerprint);
    Ended unclear = appliance.command("plugin", "install", "similar");
    assertThat(unclear.exitCode()).isEqualTo(2);
    assertThat(unclear.err()).contains("Several catalogs have similar", "--catalog NAME");
    done(appliance, "similar 901.0.0 is active.", "install", "similar", "--catalog", "More");
    Ended older = appliance.command("plugin", "install", "similar@" + NEWER);
    assertThat(older.exitCode()).isEqualTo(2);
    assertThat(older.out()).contains("It is older than 901.0.0");
    done(appliance, "More was removed", "catalog", "remove", "More");
  }

  /** Makes a catalog of one plugin, and returns the fingerprint of its key. */
  private String keep(ChildAppliance appliance, Path place, String name, String version)
      throws Exception {
    PluginJar.shipped("similar").withVersion(version).putInto(place);
    String key = folder.resolve(name + ".key").toString();
    assertThat(appliance.command("catalog", "key", key).exitCode()).isZero();
    Ended built =
        appliance.command("catalog", "build", place.toString(), "--key", key, "--name", name);
    assertThat(built.exitCode()).as(built.err()).isZero();
    return built.out().substring(built.out().lastIndexOf(':') + 1).strip();
  }

  private static void twoKilledStarts(ChildAppliance appliance) throws Exception {
    for (int start = 0; start < 2; start++) {
      appliance.kill();
      appliance.startAgain();
      appliance.awaitReady();
    }
    Ended shown = appliance.command("plugin", "show", "similar");
    assertThat(shown.out()).contains("It is left out: twice in a row the factory ended");
    assertThat(appliance.api().data("/api/v1/plugins/safe-mode").path("on").asBoolean()).isTrue();
    Eventually.get(
        "the status page says so, once all plugins have been started",
        () -> appliance.api().data("/api/v1/status").toString(),
        status -> status.contains("safe mode: only plugins"));
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
