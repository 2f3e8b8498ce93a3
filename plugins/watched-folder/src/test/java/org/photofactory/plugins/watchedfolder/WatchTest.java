package org.photofactory.plugins.watchedfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.IntakeAwayException;

class WatchTest {

  @TempDir Path disk;
  private Path folder;
  private WatchBench bench;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(disk.resolve("photos"));
    bench = new WatchBench(Files.createDirectory(disk.resolve("data")));
    bench.folders = folder.toString();
  }

  @Test
  void copies_of_files_in_all_folders_are_brought() throws Exception {
    Path other = Files.createDirectories(disk.resolve("other/deep/down"));
    bench.folders = " %s ;\n\n%s;".formatted(folder, disk.resolve("other"));
    write(folder.resolve("a.jpg"));
    write(other.resolve("b.jpg"));
    bench.round();
    assertThat(bench.names()).containsExactlyInAnyOrder("a.jpg", "b.jpg");
    assertThat(bench.offered).extracting(Candidate::disposal).containsOnly(Disposal.KEEP);
    assertThat(bench.said).isEqualTo("watching 2 folders");
  }

  @Test
  void without_a_folder_it_is_off() throws Exception {
    bench.folders = " \n;";
    bench.round();
    assertThat(bench.said).isEqualTo("off: no folder is named");
    assertThat(bench.trouble).isFalse();
  }

  @Test
  void a_file_that_has_changed_is_offered_again_and_once() throws Exception {
    Path file = write(folder.resolve("a.jpg"));
    bench.round();
    Files.writeString(file, "edited");
    bench.round();
    bench.round();
    assertThat(bench.names()).containsExactly("a.jpg", "a.jpg");
  }

  @Test
  void a_file_that_is_still_written_to_waits_for_the_next_round() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jpg"), "begun");
    bench.memory = new MapMemory();
    Thread round = Thread.ofPlatform().start(() -> bench.roundOf("1s"));
    while (round.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    Files.writeString(file, "begun, and gone on");
    round.join();
    assertThat(bench.offered).isEmpty();
    bench.round();
    assertThat(bench.names()).containsExactly("a.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".syncthing.IMG_1.jpg.tmp",
        "~syncthing~IMG_1.jpg.tmp",
        "Thumbs.db",
        "a.jpg.part",
        ".a.jpg"
      })
  void what_is_not_meant_for_it_is_left_out(String name) throws Exception {
    write(folder.resolve(name));
    bench.round();
    assertThat(bench.offered).isEmpty();
  }

  @Test
  void links_are_not_followed() throws Exception {
    Path outside = Files.createDirectory(disk.resolve("outside"));
    Path file = write(outside.resolve("a.jpg"));
    Files.createSymbolicLink(folder.resolve("folder"), outside);
    Files.createSymbolicLink(folder.resolve("file.jpg"), file);
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    bench.round();
    assertThat(bench.offered).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "data/vault", "", "link"})
  void folders_of_the_appliance_are_refused(String name) throws Exception {
    Path vault = Files.createDirectory(disk.resolve("data/vault"));
    Files.createSymbolicLink(disk.resolve("link"), vault);
    write(vault.resolve("original.jpg"));
    bench.folders = disk.resolve(name).toString();
    bench.round();
    assertThat(bench.offered).isEmpty();
    assertThat(bench.trouble).isTrue();
    assertThat(bench.said).contains("the appliance's own folder").contains("name one apart");
  }

  @Test
  void a_name_that_is_no_path_from_the_root_on_is_refused_and_the_others_are_watched()
      throws Exception {
    write(folder.resolve("a.jpg"));
    bench.folders = "photos;" + folder;
    bench.round();
    assertThat(bench.names()).containsExactly("a.jpg");
    assertThat(bench.said).startsWith("\"photos\" is no absolute path");
  }

  @Test
  void an_empty_mount_point_is_told_and_its_files_stay_known() throws Exception {
    write(folder.resolve("a.jpg"));
    bench.round();
    Path elsewhere = disk.resolve("pulled out");
    Files.move(folder, elsewhere);
    Files.createDirectory(folder);
    bench.round();
    assertThat(bench.trouble).isTrue();
    assertThat(bench.said).contains("is probably not mounted");
    Files.delete(folder);
    Files.move(elsewhere, folder);
    bench.round();
    assertThat(bench.trouble).isFalse();
    assertThat(bench.offered).hasSize(1);
  }

  @Test
  void a_file_that_cannot_be_read_is_told_and_keeps_back_no_other() throws Exception {
    write(folder.resolve("a.jpg"));
    write(folder.resolve("b.jpg"));
    bench.refusals.add(
        new IntakeAwayException("FILE_UNREADABLE", "The file may not be read.", null));
    bench.round();
    assertThat(bench.offered).hasSize(2);
    assertThat(bench.said).isEqualTo("The file may not be read.");
    bench.round();
    assertThat(bench.offered).hasSize(3);
    assertThat(bench.trouble).isFalse();
  }

  @Test
  void while_nothing_can_be_taken_in_it_asks_less_and_less() throws Exception {
    write(folder.resolve("a.jpg"));
    for (long seconds : new long[] {1, 2, 4}) {
      bench.refusals.add(new IntakeAwayException("DATABASE_AWAY", "The database is away.", null));
      assertThat(bench.roundOf("5m")).hasSeconds(seconds);
    }
    assertThat(bench.roundOf("5m")).hasMinutes(5);
  }

  @Test
  void a_memory_that_is_away_is_told_and_nothing_is_offered() throws Exception {
    write(folder.resolve("a.jpg"));
    bench.memory = new LedgerMemory(new UnreachableLedger());
    bench.round();
    assertThat(bench.offered).isEmpty();
    assertThat(bench.said).isEqualTo("What was taken in before cannot be looked up: it is away");
  }

  /** Writes a file that surely rests. */
  private static Path write(Path file) throws IOException {
    Files.writeString(file, file.toString());
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
  }
}
