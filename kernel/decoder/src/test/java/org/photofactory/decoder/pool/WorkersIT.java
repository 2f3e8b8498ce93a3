package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderOutcome.Broken;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.media.TestPictures;

/** Workers die, hang and eat: who asked for a picture gets an answer all the same. */
class WorkersIT {

  private static final String GOOD = "jpeg/DSCN0010.jpg";

  @TempDir Path folder;

  @BeforeAll
  static void libraries() throws Exception {
    Studio.requireLibraries();
  }

  @Test
  void a_file_that_kills_decoders_ends_nothing_else() throws Exception {
    try (Studio studio = Studio.usual(folder)) {
      RenderOutcome outcome = studio.renderSample("broken/corrupted.heic");
      // Where libheif is old enough, the file only is refused.
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Broken.class, broken -> assertThat(broken.code()).isIn("DAMAGED", "KILLED_DECODER"));
      Studio.rendered(studio.renderSample(GOOD));
    }
  }

  @Test
  void a_worker_that_is_killed_while_it_rests_is_replaced() throws Exception {
    try (Studio studio = Studio.usual(folder)) {
      Studio.rendered(studio.renderSample(GOOD));
      long before = only(studio.decoders().pids());
      kill(before);
      Studio.rendered(studio.renderSample(GOOD));
      assertThat(studio.decoders().pids()).hasSize(1).doesNotContain(before);
    }
  }

  @Test
  void a_worker_that_is_killed_at_work_is_replaced_and_the_file_tried_again() throws Exception {
    try (Studio studio = Studio.usual(folder)) {
      Studio.rendered(studio.renderSample(GOOD));
      long worker = only(studio.decoders().pids());
      signal("STOP", worker);
      FutureTask<RenderOutcome> asked = asking(studio, Samples.file(GOOD));
      kill(worker);
      Studio.rendered(asked.get());
    }
  }

  @Test
  void a_file_that_takes_for_ever_is_given_up_with_its_second_worker() throws Exception {
    // Long enough for a picture on a busy machine.
    try (Studio studio = new Studio(Studio.withTimeLimit(Duration.ofSeconds(5)), folder)) {
      Path endless = studio.pipe();
      assertThat(studio.render(endless))
          .isInstanceOfSatisfying(
              Broken.class,
              broken -> {
                assertThat(broken.code()).isEqualTo("KILLED_DECODER");
                assertThat(broken.sentence()).contains("busy for too long");
              });
      assertThat(studio.decoders().pids()).isEmpty();
      Studio.rendered(studio.render(small()));
    }
  }

  @Test
  void a_worker_that_hangs_once_costs_the_file_nothing() throws Exception {
    try (Studio studio = new Studio(Studio.withTimeLimit(Duration.ofSeconds(5)), folder)) {
      Studio.rendered(studio.renderSample(GOOD));
      long worker = only(studio.decoders().pids());
      signal("STOP", worker);
      Studio.rendered(studio.renderSample(GOOD));
      assertThat(studio.decoders().pids()).isEmpty();
    }
  }

  @Test
  void a_picture_that_needs_more_memory_than_usual_gets_it_alone_and_once() throws Exception {
    try (Studio studio = Studio.usual(folder)) {
      Studio.rendered(studio.renderSample("heic/issue_9292_sony_3_bottom_right.HIF"));
      assertThat(studio.decoders().pids()).hasSize(1);
    }
  }

  @Test
  void a_file_that_needs_more_memory_than_allowed_is_refused() throws Exception {
    DecoderSettings small = Studio.withMemory(120L << 20);
    try (Studio studio = new Studio(small, folder)) {
      assertThat(studio.renderSample("heic/issue_9292_sony_3_bottom_right.HIF"))
          .isInstanceOf(Broken.class);
      Studio.rendered(studio.renderSample(GOOD));
    }
  }

  @Test
  void whoever_is_told_to_end_leaves_no_worker_behind_that_works_for_nobody() throws Exception {
    try (Studio studio = Studio.usual(folder)) {
      Studio.rendered(studio.renderSample(GOOD));
      ProcessHandle worker = process(only(studio.decoders().pids()));
      signal("STOP", worker.pid());
      CompletableFuture<Throwable> end = new CompletableFuture<>();
      Thread caller = Thread.ofPlatform().start(() -> end.complete(failure(studio)));
      Studio.awaitAsked(caller);
      caller.interrupt();
      assertThat(end.get()).isInstanceOf(InterruptedException.class);
      worker.onExit().get();
      Studio.rendered(studio.renderSample(GOOD));
    }
  }

  @Test
  void workers_that_have_nothing_to_do_are_ended() throws Exception {
    DecoderSettings impatient =
        new DecoderSettings(
            2,
            Duration.ofSeconds(60),
            DecoderSettings.USUAL_MEMORY,
            Duration.ZERO,
            JpegWay.LIBVIPS);
    try (Studio studio = new Studio(impatient, folder)) {
      Studio.rendered(studio.renderSample(GOOD));
      ProcessHandle worker = process(only(studio.decoders().pids()));
      studio.decoders().tidy();
      worker.onExit().get();
      assertThat(studio.decoders().pids()).isEmpty();
      Studio.rendered(studio.renderSample(GOOD));
    }
  }

  @Test
  void two_callers_get_two_workers_and_a_third_waits() throws Exception {
    DecoderSettings two = Studio.withWorkers(2);
    try (Studio studio = new Studio(two, folder)) {
      List<FutureTask<RenderOutcome>> asked =
          List.of(
              asking(studio, Samples.file(GOOD)),
              asking(studio, Samples.file("jpeg/picasa.jpg")),
              asking(studio, Samples.file("jpeg/elephants.jpg")));
      for (FutureTask<RenderOutcome> task : asked) {
        Studio.rendered(task.get());
      }
      assertThat(studio.decoders().pids()).hasSizeBetween(1, 2);
    }
  }

  @Test
  void what_is_closed_ends_its_workers_and_starts_none() throws Exception {
    Studio studio = Studio.usual(folder);
    Studio.rendered(studio.renderSample(GOOD));
    ProcessHandle worker = process(only(studio.decoders().pids()));
    studio.close();
    worker.onExit().get();
    assertThat(studio.renderSample(GOOD)).isInstanceOf(RenderOutcome.Away.class);
  }

  @Test
  void what_java_does_better_is_left_to_the_caller() throws Exception {
    DecoderSettings java =
        new DecoderSettings(
            1,
            Duration.ofSeconds(60),
            DecoderSettings.USUAL_MEMORY,
            Duration.ofHours(1),
            JpegWay.JAVA);
    try (Studio studio = new Studio(java, folder)) {
      studio.decoders().introduce();
      assertThat(studio.renderSample(GOOD)).isEqualTo(new RenderOutcome.NoDecoder("JPEG", null));
      Studio.rendered(studio.renderSample("heic/xiaomi.heic"));
    }
  }

  @Test
  void without_workers_nothing_is_decoded() throws Exception {
    try (Studio studio = new Studio(Studio.withWorkers(0), folder)) {
      assertThat(studio.renderSample(GOOD)).isEqualTo(new RenderOutcome.NoDecoder("JPEG", null));
      assertThat(studio.decoders().pids()).isEmpty();
    }
  }

  @Test
  void a_worker_dies_with_its_server_though_it_is_in_the_middle_of_a_file() throws Exception {
    try (Studio studio = Studio.usual(folder);
        LonelyServer server = LonelyServer.start(folder, studio.pipe())) {
      ProcessHandle worker = process(server.worker());
      assertThat(worker.isAlive()).isTrue();
      server.kill();
      worker.onExit().get();
    }
  }

  @Test
  void a_machine_without_libraries_says_what_to_install() throws Exception {
    assertThat(LonelyServer.withoutLibraries(folder, Samples.file("heic/xiaomi.heic")))
        .contains("NoDecoder[format=HEIC, debianPackage=libvips42]")
        .contains("HEIC, JPEG XL, Photoshop, SVG cannot be shown: sudo apt install libvips42")
        .contains("workers []");
  }

  private static byte[] small() {
    return TestPictures.file(TestPictures.quarters(32, 32), "jpeg");
  }

  private static Throwable failure(Studio studio) {
    try {
      return new AssertionError(studio.renderSample(GOOD));
    } catch (InterruptedException told) {
      return told;
    }
  }

  private static FutureTask<RenderOutcome> asking(Studio studio, Path file) {
    FutureTask<RenderOutcome> task = new FutureTask<>(() -> studio.render(file));
    Studio.awaitAsked(Thread.ofPlatform().start(task));
    return task;
  }

  private static long only(List<Long> pids) {
    assertThat(pids).hasSize(1);
    return pids.getFirst();
  }

  private static ProcessHandle process(long pid) {
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void kill(long pid) throws Exception {
    signal("KILL", pid);
    ProcessHandle.of(pid).ifPresent(ended -> ended.onExit().join());
  }

  private static void signal(String name, long pid) throws Exception {
    // The shell's own: the program is missing on small systems.
    Process process = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start();
    assertThat(process.waitFor()).isZero();
  }
}
