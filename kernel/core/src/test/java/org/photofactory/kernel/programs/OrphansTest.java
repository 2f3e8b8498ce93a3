package org.photofactory.kernel.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  @TempDir Path folder;

  @Test
  void what_an_earlier_run_has_left_behind_is_ended_and_others_go_on() throws Exception {
    Process orphan = sleeper("scratch/call-1");
    Process stranger = sleeper("elsewhere");
    try {
      Orphans.end(folder.resolve("scratch"));
      assertThat(orphan.waitFor()).isNotZero();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      orphan.destroyForcibly();
      stranger.destroyForcibly();
    }
  }

  /** People put the data folder on another disk, and leave a link where it was. */
  @Test
  void they_are_found_where_a_link_leads() throws Exception {
    Process orphan = sleeper("disk/scratch/call-1");
    try {
      Path link = Files.createSymbolicLink(folder.resolve("data"), folder.resolve("disk"));
      Orphans.end(link.resolve("scratch"));
      assertThat(orphan.isAlive()).isFalse();
    } finally {
      orphan.destroyForcibly();
    }
  }

  @Test
  void where_no_folder_is_nobody_is_ended() throws Exception {
    Process stranger = sleeper("elsewhere");
    try {
      Orphans.end(folder.resolve("scratch"));
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  private Process sleeper(String place) throws IOException {
    Path working = Files.createDirectories(folder.resolve(place));
    return new ProcessBuilder("sleep", "600").directory(working.toFile()).start();
  }
}
