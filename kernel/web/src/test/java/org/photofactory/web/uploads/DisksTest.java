package org.photofactory.web.uploads;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisksTest {

  @TempDir Path folder;

  @Test
  void on_one_disk_a_file_needs_its_room_twice_until_it_is_taken_in() throws Exception {
    Path vault = Files.createDirectory(folder.resolve("vault"));
    Disks disks = new Disks(vault, 10, _ -> 110);

    assertThatCode(() -> disks.demand(folder, 50, 50)).doesNotThrowAnyException();
    assertThatThrownBy(() -> disks.demand(folder, 51, 51)).hasMessageContaining("originals");
    assertThatCode(() -> disks.demand(folder, 0, 100)).doesNotThrowAnyException();
    assertThatThrownBy(() -> disks.demand(folder, 0, 101)).hasMessageContaining("originals");
    assertThatThrownBy(() -> disks.demand(folder, 101, 0)).hasMessageContaining("The disk is full");
  }

  @Test
  void of_a_vault_that_is_away_the_intake_tells() {
    Disks disks = new Disks(folder.resolve("away"), 0, place -> place.equals(folder) ? 100 : 0);

    assertThatCode(() -> disks.demand(folder, 100, 100)).doesNotThrowAnyException();
  }
}
