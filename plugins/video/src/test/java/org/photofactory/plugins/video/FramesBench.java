package org.photofactory.plugins.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.photofactory.plugins.video.scene.SceneStage;
import org.photofactory.plugins.video.strip.StripStage;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/**
 * Prints how many processor seconds ffmpeg takes for strips and scenes of 1080p films of several
 * lengths. Run it by hand, with {@code distribution/bench/frames}.
 */
final class FramesBench {

  private static final int ROUNDS = 3;

  private FramesBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("bench");
    System.out.println("| film | strip | a minute of film | scenes | a minute of film |");
    System.out.println("|---|---|---|---|---|");
    for (int minutes : List.of(1, 10, 30)) {
      Asset film = film(folder, minutes);
      double strip = seconds(new StripStage(), film, folder);
      double scenes = seconds(new SceneStage(), film, folder);
      System.out.printf(
          "| %d min | %.1f CPU s | %.2f CPU s | %.1f CPU s | %.2f CPU s |%n",
          minutes, strip, strip / minutes, scenes, scenes / minutes);
    }
  }

  /** A key frame a second, as phones make them. */
  private static Asset film(Path folder, int minutes) throws Exception {
    FilmMaker maker = new FilmMaker(folder);
    Path minute = folder.resolve("minute.mp4");
    if (!Files.exists(minute)) {
      String source = "testsrc2=s=1920x1080:r=30:d=60";
      maker.film(
          "minute.mp4",
          List.of(
              "-f",
              "lavfi",
              "-i",
              source,
              "-c:v",
              "libx264",
              "-preset",
              "ultrafast",
              "-crf",
              "30",
              "-g",
              "30",
              "-pix_fmt",
              "yuv420p"));
    }
    String name = minutes + ".mp4";
    String again = Integer.toString(minutes - 1);
    maker.film(name, List.of("-stream_loop", again, "-i", minute.toString(), "-c", "copy"));
    return TestAssets.of(folder.resolve(name), MediaKind.VIDEO, "video/mp4");
  }

  /** The least of some rounds: whatever else the machine does makes it more. */
  private static double seconds(Stage stage, Asset film, Path folder) throws Exception {
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      StageHarness harness = new StageHarness(Files.createTempDirectory(folder, "round"));
      double before = computed();
      harness.run(new Writeless(stage), film);
      least = Math.min(least, computed() - before);
    }
    return least;
  }

  /** Processor seconds of the programs that have ended, in hundredths as Linux tells them. */
  private static double computed() throws IOException {
    String status = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
  }
}
