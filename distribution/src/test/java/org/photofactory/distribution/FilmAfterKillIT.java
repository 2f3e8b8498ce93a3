package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.Eventually;
import org.photofactory.testkit.Programs;

/** A film is being prepared when the appliance is killed with {@code kill -9}. */
@Timeout(1800)
class FilmAfterKillIT {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final PathMatcher PIECE =
      FileSystems.getDefault().getPathMatcher("glob:**/video/hls/*/seg-*.ts");

  @TempDir Path folder;

  @Test
  void the_next_appliance_goes_on_where_it_was() throws Exception {
    Programs.require("ffmpeg");
    Path film = film();
    try (ChildAppliance appliance =
        ChildAppliance.start("film-after-kill", Map.of("PHOTOFACTORY_PLUGIN_VIDEO_PRESET", "fast"))
            .awaitReady()) {
      Files.copy(film, appliance.data("inbox").resolve("film.mkv"));
      List<Path> before =
          Eventually.get(
              "first pieces, and more to come",
              LONG,
              () -> pieces(appliance),
              list -> list.size() >= 2 && !encoders(appliance).isEmpty());
      appliance.kill();
      byte[] first = Files.readAllBytes(before.getFirst());

      appliance.startAgain();
      appliance.awaitReady();
      long asset = appliance.api().assets().getFirst().path("id").asLong();
      Eventually.get(
          "the whole film",
          LONG,
          () -> list(appliance, asset),
          list -> list.endsWith("#EXT-X-ENDLIST\n"));
      assertThat(Files.readAllBytes(before.getFirst())).isEqualTo(first);
      assertThat(list(appliance, asset)).contains("#EXT-X-DISCONTINUITY");
      assertThat(seconds(list(appliance, asset))).isBetween(89.5, 90.5);
      assertThat(encoders(appliance)).isEmpty();
    }
  }

  private Path film() throws Exception {
    Path film = folder.resolve("film.mkv");
    Programs.Ended ended =
        Programs.run(
            Map.of(),
            List.of(
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=960x540:r=25:d=90",
                "-f",
                "lavfi",
                "-i",
                "sine=d=90",
                "-c:v",
                "mpeg4",
                "-q:v",
                "6",
                film.toString()));
    assertThat(ended.status()).as(ended.words()).isZero();
    return film;
  }

  private static String list(ChildAppliance appliance, long asset) throws Exception {
    String path = "/api/v1/p/video/hls/" + asset + "/540/index.m3u8";
    return new String(appliance.api().get(path).body(), StandardCharsets.UTF_8);
  }

  private static double seconds(String list) {
    return list.lines()
        .filter(line -> line.startsWith("#EXTINF:"))
        .mapToDouble(line -> Double.parseDouble(line.substring(8, line.length() - 1)))
        .sum();
  }

  private static List<Path> pieces(ChildAppliance appliance) throws IOException {
    try (Stream<Path> files = Files.walk(appliance.data("derivatives"))) {
      return files.filter(PIECE::matches).sorted().toList();
    }
  }

  /** Programs that make pieces of this appliance's originals. */
  private static List<Long> encoders(ChildAppliance appliance) {
    String place = appliance.data("derivatives").getParent().toString();
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains("-hls_segment_filename"))
        .filter(process -> commandLine(process).contains(place))
        .map(ProcessHandle::pid)
        .toList();
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }
}
