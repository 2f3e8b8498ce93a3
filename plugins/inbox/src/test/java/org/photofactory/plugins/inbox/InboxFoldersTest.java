package org.photofactory.plugins.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  @Test
  void however_deep_folders_are_only_one_is_open_at_a_time() throws Exception {
    Path deepest = folder;
    for (int depth = 0; depth < 200; depth++) {
      deepest = Files.createDirectory(deepest.resolve("d"));
    }
    Files.writeString(deepest.resolve("a.jpg"), "photo");
    Set<Long> open = new HashSet<>();

    try (TreeWalk walk = new TreeWalk(folder, _ -> open.add(openFiles()), _ -> {})) {
      assertThat(walk.next()).isEqualTo(deepest.resolve("a.jpg"));
    }

    assertThat(Collections.max(open) - Collections.min(open)).isLessThan(50);
  }

  @Test
  void a_folder_that_may_not_be_read_is_told_of() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    List<Path> told = new ArrayList<>();
    // A name too long for the system stands for rights that root always has.
    Path unreadable = closed.resolve("x".repeat(300));

    try (TreeWalk walk = new TreeWalk(unreadable, _ -> {}, told::add)) {
      assertThat(walk.next()).isNull();
    }

    assertThat(told).containsExactly(unreadable);
  }

  private static long openFiles() {
    var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getOpenFileDescriptorCount();
  }

  private static void makeOld(Path path) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(7200)));
  }
}
