package org.photofactory.plugins.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.intake.IntakeAwayException;

class InboxPatienceTest {

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
  void a_file_that_grows_for_minutes_is_waited_for_and_holds_nobody_up() throws Exception {
    Path growing = bench.write("film.mp4", "x");
    bench.write("photo.jpg", "photo");
    bench.turn(watch);
    for (int seconds = 0; seconds < 300; seconds++) {
      Files.writeString(growing, "more", StandardOpenOption.APPEND);
      bench.pass(watch, SECOND);
    }
    assertThat(bench.names()).containsExactly("photo.jpg");

    bench.pass(watch, Duration.ofSeconds(30));
    bench.pass(watch, Duration.ofSeconds(30));

    assertThat(bench.names()).containsExactly("photo.jpg", "film.mp4");
  }

  @Test
  void a_long_copy_may_stand_still_for_a_while() throws Exception {
    Path copied = bench.write("film.mp4", "x");
    bench.turn(watch);
    for (int seconds = 0; seconds < 60; seconds++) {
      Files.writeString(copied, "more", StandardOpenOption.APPEND);
      bench.pass(watch, SECOND);
    }

    for (int seconds = 0; seconds < 10; seconds++) {
      bench.pass(watch, SECOND);
    }
    assertThat(bench.offered).isEmpty();

    Files.writeString(copied, "the end", StandardOpenOption.APPEND);
    bench.pass(watch, Duration.ofSeconds(30));
    bench.pass(watch, Duration.ofSeconds(30));
    assertThat(bench.names()).containsExactly("film.mp4");
  }

  @Test
  void a_file_that_is_still_empty_gets_more_time() throws Exception {
    bench.write("a.jpg", "");
    bench.turn(watch);
    bench.pass(watch, REST.multipliedBy(4));
    assertThat(bench.offered).isEmpty();

    bench.pass(watch, REST);

    assertThat(bench.names()).containsExactly("a.jpg");
  }

  @Test
  void while_the_database_is_away_files_wait_and_it_says_so() throws Exception {
    bench.write("a.jpg", "photo");
    bench.write("b.jpg", "photo");
    IntakeAwayException away =
        new IntakeAwayException("DATABASE_AWAY", "The database is away.", null);
    bench.refusals.addAll(List.of(away, away));
    bench.turn(watch);
    bench.pass(watch, REST);
    int asked = bench.offered.size();
    assertThat(bench.warnings.getLast()).contains("waiting: The database is away.");

    bench.pass(watch, Duration.ofMillis(900));
    assertThat(bench.offered).hasSize(asked);
    bench.pass(watch, Duration.ofSeconds(5));

    assertThat(folder).isEmptyDirectory();
    assertThat(bench.beats).endsWith("watching");
  }

  @Test
  void one_refused_file_does_not_hold_up_the_others() throws Exception {
    bench.write("a.jpg", "photo");
    bench.refusals.add(new IntakeAwayException("FILE_CHANGING", "Still being written.", null));
    bench.turn(watch);
    bench.pass(watch, REST);
    bench.write("b.jpg", "photo");
    bench.pass(watch, SCAN);
    bench.pass(watch, REST);

    assertThat(folder).isEmptyDirectory();
    assertThat(bench.names()).containsSubsequence("a.jpg", "a.jpg").contains("b.jpg");
  }

  @Test
  void a_file_that_cannot_be_taken_in_is_told_of_although_others_can() throws Exception {
    bench.write("a.jpg", "photo");
    bench.write("b.jpg", "photo");
    bench.refusals.add(new IntakeAwayException("DISK_FULL", "The disk is full.", null));
    bench.turn(watch);
    bench.pass(watch, REST);

    assertThat(bench.offered).hasSize(2);
    assertThat(bench.beats.getLast()).isEqualTo("1 file waiting: The disk is full.");
    assertThat(bench.warnings).endsWith(bench.beats.getLast());

    bench.pass(watch, SCAN);
    assertThat(bench.beats).endsWith("watching");
  }
}
