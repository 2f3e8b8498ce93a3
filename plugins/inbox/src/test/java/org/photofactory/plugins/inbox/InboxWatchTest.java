package org.photofactory.plugins.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.intake.Candidate.Disposal;

class InboxWatchTest {

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
  void a_file_is_offered_once_it_has_rested() throws Exception {
    Path file = bench.write("a.jpg", "photo");

    bench.turn(watch);
    bench.pass(watch, SECOND);
    assertThat(bench.offered).isEmpty();
    bench.pass(watch, SECOND);

    assertThat(bench.offered)
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.file()).isEqualTo(file);
              assertThat(candidate.name()).isEqualTo("a.jpg");
              assertThat(candidate.source()).isEqualTo("inbox");
              assertThat(candidate.disposal()).isEqualTo(Disposal.REMOVE);
            });
    assertThat(bench.beats).contains("taking in 1 file").endsWith("watching");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".syncthing.IMG_1.jpg.tmp",
        "~syncthing~IMG_1.jpg.tmp",
        ".stignore",
        ".photofactory-inbox",
        ".DS_Store",
        "Thumbs.db",
        "IMG_1.jpg.part",
        "IMG_1.jpg.crdownload",
        ".hidden.jpg"
      })
  void what_is_not_meant_for_it_is_left_alone(String name) throws Exception {
    bench.write(name, "x");
    Files.createDirectories(folder.resolve(".stversions/old"));
    bench.write(".stversions/old/IMG_1.jpg", "x");
    Files.createDirectory(folder.resolve(".stfolder"));

    bench.turn(watch);
    bench.pass(watch, REST.multipliedBy(20));

    assertThat(bench.offered).isEmpty();
    assertThat(folder.resolve(name)).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..photo.jpg", "a..jpg", "😀\n.jpg", "no extension"})
  void odd_names_are_no_hindrance(String name) throws Exception {
    bench.write(name, "x");

    bench.turn(watch);
    bench.pass(watch, REST);

    assertThat(bench.names()).containsExactly(name);
  }

  @Test
  void files_that_stay_are_offered_once() throws Exception {
    bench.values.put("after-import", "keep");
    Path file = bench.write("a.jpg", "photo");
    bench.turn(watch);
    bench.pass(watch, REST);
    bench.pass(watch, SCAN);
    bench.pass(watch, SCAN);
    assertThat(bench.offered)
        .singleElement()
        .satisfies(candidate -> assertThat(candidate.disposal()).isEqualTo(Disposal.KEEP));

    Files.writeString(file, "another photo");
    bench.pass(watch, SCAN);
    bench.pass(watch, REST);

    assertThat(bench.offered).hasSize(2);
  }

  @Test
  void nothing_is_done_while_the_disk_is_away() throws Exception {
    bench.write("a.jpg", "photo");
    bench.turn(watch);
    bench.mounted = false;
    bench.pass(watch, REST);
    assertThat(bench.offered).isEmpty();
    assertThat(bench.beats.getLast()).contains("not mounted");

    bench.mounted = true;
    bench.pass(watch, SECOND);
    bench.pass(watch, REST);

    assertThat(bench.names()).containsExactly("a.jpg");
  }

  @Test
  void events_bring_new_files_without_a_scan() throws Exception {
    bench.values.put("scan-interval", "1000000s");
    bench.turn(watch);
    bench.write("a.jpg", "photo");

    while (bench.beats.getLast().equals("watching")) {
      watch.turn(Duration.ofMillis(100));
    }
    bench.pass(watch, REST);

    assertThat(bench.names()).containsExactly("a.jpg");
  }

  @Test
  void a_wrong_setting_is_named() {
    bench.values.put("after-import", "delete");

    assertThatThrownBy(() -> watch.turn(Duration.ZERO)).hasMessageContaining("remove or keep");
  }

  @Test
  void the_connector_ends_when_it_is_told_to() throws Exception {
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    new InboxConnector().run(bench);
                  } catch (InterruptedException told) {
                    end.set(told);
                  }
                });

    thread.interrupt();
    thread.join();

    assertThat(end.get()).isInstanceOf(InterruptedException.class);
  }
}
