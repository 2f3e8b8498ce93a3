package org.photofactory.plugins.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.testkit.TestAssets;

/** Makes films of scenes, and recordings, with ffmpeg. */
public final class FilmMaker {

  private final Path folder;

  /**
   * @param folder where they are put
   */
  public FilmMaker(Path folder) {
    this.folder = folder;
  }

  /** A film of scenes, each of one colour and so many seconds long. */
  public Asset scenes(String name, double seconds, List<String> colours, String... words)
      throws Exception {
    List<String> command = new ArrayList<>();
    for (String colour : colours) {
      command.addAll(
          List.of(
              "-f",
              "lavfi",
              "-i",
              String.format(Locale.ROOT, "color=%s:s=320x240:r=10:d=%.1f", colour, seconds)));
    }
    String inputs =
        IntStream.range(0, colours.size())
            .mapToObj("[%d:v]"::formatted)
            .collect(Collectors.joining());
    command.addAll(
        List.of("-filter_complex", inputs + "concat=n=" + colours.size(), "-pix_fmt", "yuv420p"));
    command.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast"));
    command.addAll(Arrays.asList(words));
    return film(name, command);
  }

  /** A film that ffmpeg makes by these words. */
  public Asset film(String name, List<String> words) throws Exception {
    return TestAssets.of(make(name, words), MediaKind.VIDEO, "video/mp4");
  }

  /** A recording that is still for two seconds, and loud for two. */
  public Asset sound(String name, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("-f", "lavfi", "-i", "aevalsrc=0.8*sin(2600*t)*gte(t\\,2):d=4:s=44100"));
    command.addAll(Arrays.asList(words));
    return TestAssets.of(make(name, command), MediaKind.AUDIO, "audio/mpeg");
  }

  private Path make(String name, List<String> words) throws Exception {
    return Films.make(folder.resolve(name), words);
  }
}
