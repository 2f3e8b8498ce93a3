package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Rendition;

class StageHarnessTest {

  @TempDir Path folder;

  private final Asset asset = TestAssets.image(Path.of("/nowhere/a.jpg"), "image/jpeg");

  @Test
  void a_record_counts_only_once_its_write_is_applied() throws Exception {
    StageHarness harness = new StageHarness(folder);
    Outcome outcome = Outcome.done(harness.record(asset, MediaFacts.unknown()));
    assertThat(harness.facts(asset)).isEmpty();
    harness.settle(outcome);
    assertThat(harness.facts(asset)).contains(MediaFacts.unknown());
  }

  @Test
  void a_stored_preview_is_the_preview() throws Exception {
    StageHarness harness = new StageHarness(folder);
    assertThat(harness.preview(asset)).isEmpty();
    harness.store(asset, new Rendition("preview", "image/jpeg", 1, 1, 3), new byte[] {1, 2, 3});
    assertThat(Files.readAllBytes(harness.preview(asset).orElseThrow())).hasSize(3);
    assertThat(harness.storedAll(asset)).containsOnlyKeys("preview");
  }

  @Test
  void a_rendition_that_lies_about_its_size_is_refused() {
    StageHarness harness = new StageHarness(folder);
    assertThatThrownBy(
            () ->
                harness.store(
                    asset, new Rendition("250", "image/jpeg", 1, 1, 4), new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_written_into_tables_is_kept_with_its_values() throws Exception {
    StageHarness harness = new StageHarness(folder);
    harness.settle(
        Outcome.done(
            handle -> {
              handle.execute("insert into greeting values (?, ?)", 7L, "Hello");
              handle
                  .createUpdate("delete from greeting where id = any(:ids) and text is :text")
                  .bindArray("ids", Long.class, List.of(1L, 2L))
                  .bind("text", (String) null)
                  .execute();
              handle.prepareBatch("insert into word values (?)").add("a").add("b").execute();
            }));
    assertThat(harness.written().toString())
        .isEqualTo(
            "[Written[sql=insert into greeting values (?, ?), values=[7, Hello]],"
                + " Written[sql=delete from greeting where id = any(?) and text is ?,"
                + " values=[[1, 2], null]],"
                + " Written[sql=insert into word values (?), values=[a]],"
                + " Written[sql=insert into word values (?), values=[b]]]");
  }

  @Test
  void texts_that_postgresql_does_not_take_are_refused() {
    StageHarness harness = new StageHarness(folder);
    assertThatThrownBy(
            () ->
                harness.settle(
                    Outcome.done(handle -> handle.execute("insert into word values (?)", "a\0b"))))
        .hasStackTraceContaining("invalid byte sequence");
    assertThatThrownBy(
            () ->
                new TestLedger()
                    .write(
                        handle ->
                            handle
                                .createUpdate("delete from word where text = any(:texts)")
                                .bindArray("texts", String.class, "a\0b")
                                .execute()))
        .hasStackTraceContaining("invalid byte sequence");
  }

  @Test
  void a_write_that_reads_says_that_there_is_no_database() {
    StageHarness harness = new StageHarness(folder);
    assertThatThrownBy(
            () ->
                harness.settle(
                    Outcome.done(
                        handle -> handle.createQuery("select 1").mapTo(Integer.class).one())))
        .hasStackTraceContaining("has no database");
  }

  @Test
  void an_undeclared_setting_is_refused() {
    StageHarness harness = new StageHarness(folder);
    assertThatThrownBy(() -> harness.settings().text("colour"))
        .hasMessageContaining("does not declare the setting colour");
  }

  @Test
  void a_program_that_takes_too_long_is_killed() throws IOException, InterruptedException {
    var result =
        new StageHarness(folder).tools().run(List.of("sleep", "60"), Duration.ofMillis(50));
    assertThat(result.timedOut()).isTrue();
    assertThat(result.exitCode()).isEqualTo(-1);
  }

  @Test
  void a_watcher_that_takes_its_time_is_told_every_line() throws Exception {
    List<String> lines = new ArrayList<>();
    var result =
        new StageHarness(folder)
            .tools()
            .run(
                List.of("sh", "-c", "seq 1 20"),
                Duration.ofMinutes(1),
                line -> {
                  LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                  return lines.add(line);
                });
    assertThat(result.exitCode()).isZero();
    assertThat(lines).hasSize(20);
  }

  @Test
  void the_output_of_a_program_is_kept() throws IOException, InterruptedException {
    var result =
        new StageHarness(folder)
            .tools()
            .run(List.of("sh", "-c", "echo hello; echo oh >&2; exit 3"), Duration.ofSeconds(30));
    assertThat(result.output()).isEqualTo("hello\n");
    assertThat(result.errors()).isEqualTo("oh\n");
    assertThat(result.exitCode()).isEqualTo(3);
  }
}
