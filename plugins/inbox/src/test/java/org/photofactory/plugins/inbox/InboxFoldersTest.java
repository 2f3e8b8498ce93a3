package org.photofactory.plugins.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFoldersTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(2);
  private static final Duration SCAN = Duration.ofSeconds(31);

  @TempDir Path folder;
  private InboxBench bench;
  private InboxWatch watch;

  @BeforeEach
  void open() {
    bench = new InboxBench(folder);
    watch = bench.watch();
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void links_are_offered_as_links_and_never_followed(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("secret.jpg"), "secret");
    Files.createSymbolicLink(folder.resolve("link.jpg"), elsewhere.resolve("secret.jpg"));
    Files.createSymbolicLink(folder.resolve("folder"), elsewhere);

    bench.turn(watch);
    bench.pass(watch, REST);

    assertThat(bench.names()).containsExactlyInAnyOrder("link.jpg", "folder");
    assertThat(elsewhere.resolve("secret.jpg")).exists();
  }

  @Test
  void a_folder_it_has_emptied_goes_after_a_while() throws Exception {
    Path emptied = Files.createDirectories(folder.resolve("card/DCIM"));
    Path untouched = Files.createDirectory(folder.resolve("for Anna"));
    bench.write("card/DCIM/a.jpg", "photo");
    bench.turn(watch);
    bench.pass(watch, REST);
    bench.pass(watch, SCAN);
    assertThat(emptied).exists();

    makeOld(emptied);
    bench.pass(watch, SCAN);
    makeOld(folder.resolve("card"));
    bench.pass(watch, SCAN);

    assertThat(folder.resolve("card")).doesNotExist();
    assertThat(untouched).exists();
    assertThat(folder).exists();
  }

  @Test
  void a_hundred_folders_of_files_all_go_once() throws Exception {
    for (int index = 0; index < 6_000; index++) {
      Path sub = Files.createDirectories(folder.resolve("sub" + index % 100));
      Files.writeString(sub.resolve(index + ".jpg"), "photo");
    }

    bench.turn(watch);
    bench.pass(watch, REST);
    bench.pass(watch, REST);

    assertThat(bench.names())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 6_000).mapToObj(index -> index + ".jpg").toList());
  }

  private static void makeOld(Path path) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(7200)));
  }
}
