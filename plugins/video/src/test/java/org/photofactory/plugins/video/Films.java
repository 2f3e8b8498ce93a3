package org.photofactory.plugins.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.photofactory.testkit.Programs;

/** Makes small films of every awkward kind, by the ffmpeg of the system. */
public final class Films {

  private Films() {}

  /** A moving picture with a tone of the same length. */
  public static Path film(Path file, int seconds, String... words) throws Exception {
    return film(file, "testsrc2=s=640x360:r=25:d=" + seconds, seconds, words);
  }

  /** The same of another source. */
  public static Path film(Path file, String source, int seconds, String... words) throws Exception {
    return make(
        file,
        List.of("-f", "lavfi", "-i", source, "-f", "lavfi", "-i", "sine=d=" + seconds),
        words);
  }

  /** What ffmpeg makes of inputs and words. */
  public static Path make(Path file, List<String> inputs, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
    command.addAll(inputs);
    command.addAll(List.of(words));
    command.add(file.toAbsolutePath().toString());
    Programs.Ended ended = Programs.run(Map.of(), command);
    assertThat(ended.status()).as(ended.words()).isZero();
    return file;
  }

  /** What ffprobe says. */
  public static String probe(Path file, String... wishes) throws Exception {
    List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error"));
    command.addAll(List.of(wishes));
    command.addAll(List.of("-of", "csv=print_section=0", file.toAbsolutePath().toString()));
    return Programs.run(Map.of(), command).words();
  }

  /** When each picture of a file is shown, in this order. */
  public static List<Double> times(Path file) throws Exception {
    return probe(file, "-select_streams", "v:0", "-show_entries", "packet=pts_time")
        .lines()
        .map(line -> line.replace(",", "").strip())
        .filter(line -> !line.isEmpty())
        .map(Double::valueOf)
        .sorted()
        .toList();
  }
}
