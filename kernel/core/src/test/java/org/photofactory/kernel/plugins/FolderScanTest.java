package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @TempDir Path temp;

  private Path folder;
  private FolderScan scan;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("plugins"));
    scan = new FolderScan(Set.of(folder), Duration.ofSeconds(1));
  }

  @Test
  void what_is_there_at_first_counts_at_once() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "1");
    Files.writeString(folder.resolve("notes.txt"), "1");
    Files.writeString(folder.resolve("._a.jar"), "what a Mac leaves beside a copy");
    scan.scan(0);
    assertThat(scan.settled()).containsOnlyKeys(jar);
  }

  @Test
  void a_new_jar_counts_when_it_has_rested() throws IOException {
    scan.scan(0);
    Path jar = Files.writeString(folder.resolve("a.jar"), "1");
    scan.scan(1);
    assertThat(scan.settled()).isEmpty();
    assertThat(scan.restless()).isTrue();
    scan.scan(1 + SECOND);
    assertThat(scan.settled()).containsOnlyKeys(jar);
    assertThat(scan.restless()).isFalse();
  }

  @Test
  void a_jar_that_grows_does_not_count_yet() throws IOException {
    scan.scan(0);
    Files.writeString(folder.resolve("a.jar"), "1");
    scan.scan(1);
    Files.writeString(folder.resolve("a.jar"), "12");
    scan.scan(1 + SECOND);
    assertThat(scan.settled()).isEmpty();
    scan.scan(1 + 2 * SECOND);
    assertThat(scan.settled()).hasSize(1);
  }

  @Test
  void a_jar_that_is_away_for_a_moment_is_not_removed() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "1");
    scan.scan(0);
    Files.delete(jar);
    scan.scan(1);
    Files.writeString(jar, "22");
    scan.scan(2);
    scan.scan(2 + SECOND);
    assertThat(scan.settled().get(jar).bytes()).isEqualTo(2);
  }

  @Test
  void a_jar_that_stays_away_is_removed() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "1");
    scan.scan(0);
    Files.delete(jar);
    scan.scan(1);
    scan.scan(1 + SECOND);
    assertThat(scan.settled()).isEmpty();
  }

  @Test
  void a_folder_that_is_away_is_not_taken_for_empty() throws IOException {
    Files.writeString(folder.resolve("a.jar"), "1");
    scan.scan(0);
    Files.move(folder, temp.resolve("elsewhere"));
    scan.scan(1);
    scan.scan(1 + 5 * SECOND);
    assertThat(scan.settled()).hasSize(1);
  }
}
