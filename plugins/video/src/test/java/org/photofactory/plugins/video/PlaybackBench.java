package org.photofactory.plugins.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.making.Job;
import org.photofactory.plugins.video.making.Maker;
import org.photofactory.plugins.video.making.Making;
import org.photofactory.plugins.video.making.Recipe;
import org.photofactory.plugins.video.making.Workbench;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.testkit.StageHarness;

/**
 * How fast a 1080p30 film is packed anew, and how much slower than ffmpeg alone it is encoded; by
 * turns, so that what else the machine does falls on both.
 */
final class PlaybackBench {

  private static final Job TO_THE_END =
      new Job() {
        @Override
        public boolean wanted() {
          return true;
        }

        @Override
        public void progress(double part) {
          // Nobody looks on.
        }
      };

  private final Path folder;
  private final Path file;
  private final int seconds;
  private final StageHarness harness;
  private final Ffmpeg ffmpeg;
  private int round;

  private PlaybackBench(Path folder, int seconds) throws Exception {
    this.folder = folder;
    this.seconds = seconds;
    this.harness = new StageHarness(folder);
    this.ffmpeg = new Ffmpeg(harness.tools());
    this.file =
        Films.film(
            folder.resolve("film.mkv"),
            "testsrc2=s=1920x1080:r=30:d=" + seconds,
            seconds,
            "-preset",
            "veryfast",
            "-g",
            "60",
            "-c:a",
            "aac");
  }

  /** Arguments: an empty folder, seconds of film, rounds that count. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int seconds = Integer.parseInt(arguments[1]);
    new PlaybackBench(folder, seconds).run(Integer.parseInt(arguments[2]));
  }

  private void run(int rounds) throws Exception {
    Film film = FilmReader.read(ffmpeg, file);
    Workbench bench = Workbench.look(ffmpeg, "ultrafast", false);
    Maker maker = new Maker(ffmpeg, bench, file, harness.scratch());
    Recipe copy = Recipe.copy(film, true);
    Recipe encoded =
        Recipe.encoded(film, Objects.requireNonNull(film.video()), List.of(720)).getFirst();
    Effort copying = new Effort();
    Effort plain = new Effort();
    Effort ours = new Effort();
    for (int turn = 0; turn <= rounds; turn++) {
      copying.of(() -> make(maker, copy), turn > 0);
      plain.of(this::plain, turn > 0);
      ours.of(() -> make(maker, encoded), turn > 0);
    }
    tell(copying, plain, ours);
  }

  private void tell(Effort copying, Effort plain, Effort ours) {
    System.out.printf(
        Locale.ROOT,
        """
        %d s of 1080p30, medians; seconds of the clock and of the processor
        packed anew           %7.2f s  %6.2f CPU s   %6.0f x real time (wanted: 50 x)
        720p by ffmpeg alone  %7.2f s  %6.2f CPU s   %6.1f x real time
        720p in pieces        %7.2f s  %6.2f CPU s   %6.1f x real time   %+.1f %% clock, %+.1f %% processor (wanted: at most +5 %%)
        """,
        seconds,
        copying.clock(),
        copying.processor(),
        seconds / copying.clock(),
        plain.clock(),
        plain.processor(),
        seconds / plain.clock(),
        ours.clock(),
        ours.processor(),
        seconds / ours.clock(),
        100 * (ours.clock() / plain.clock() - 1),
        100 * (ours.processor() / plain.processor() - 1));
  }

  private void make(Maker maker, Recipe recipe) throws Exception {
    Path pieces = Files.createDirectories(folder.resolve("round-" + round++));
    if (!(maker.make(recipe, pieces, TO_THE_END) instanceof Making.Made)) {
      throw new IllegalStateException("it was not made");
    }
  }

  /** The same pictures and the same sound, into one file. */
  private void plain() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "nice",
            "-n",
            "10",
            "ffmpeg",
            "-nostdin",
            "-v",
            "error",
            "-y",
            "-i",
            file.toString(),
            "-vf",
            "scale=1280:720:flags=bicubic,format=yuv420p",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-crf",
            "23",
            "-c:a",
            "aac",
            "-b:a",
            "160k",
            "-ac",
            "2",
            "-ar",
            "48000",
            folder.resolve("plain.mp4").toString());
    if (harness.tools().run(command, Duration.ofHours(1)).exitCode() != 0) {
      throw new IllegalStateException("ffmpeg failed");
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /** How long something takes, by the clock and by the processor. */
  private static final class Effort {

    private static final Path ACCOUNT = Path.of("/proc/self/stat");
    private static final int TICKS_A_SECOND = 100;

    private final List<Double> clocks = new ArrayList<>();
    private final List<Double> processors = new ArrayList<>();

    void of(Work work, boolean counts) throws Exception {
      long begun = System.nanoTime();
      double used = used();
      work.run();
      if (counts) {
        clocks.add((System.nanoTime() - begun) / 1e9);
        processors.add(used() - used);
      }
    }

    double clock() {
      return median(clocks);
    }

    double processor() {
      return median(processors);
    }

    /** What all programs that have ended took: the last two of the four times in the account. */
    private static double used() throws IOException {
      String account = Files.readString(ACCOUNT);
      String[] fields = account.substring(account.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / (double) TICKS_A_SECOND;
    }

    private static double median(List<Double> times) {
      Collections.sort(times);
      return times.get(times.size() / 2);
    }
  }
}
