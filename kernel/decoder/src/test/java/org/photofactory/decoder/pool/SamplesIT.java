package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;

/** Every sample picture is shown in the right shape and size, or is refused for a known reason. */
class SamplesIT {

  /** What no decoder reads. */
  private static final Set<String> BROKEN =
      Set.of(
          "broken/river-truncated.heic",
          "broken/truncated-half.heic",
          "broken/corrupted.heic",
          "broken/empty.heic",
          "broken/zero.jpg",
          "broken/17000x17000.avif",
          "broken/513f29d0-02a8-11e7-9756-6035edb96e79.jpg",
          "broken/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg",
          "broken/broken-sos-before-sof.jpg",
          "broken/corrupt-header.jpg",
          "broken/issue_1833_poc.jpg",
          "broken/test-issue-608-truncated-exif-tiff-dos.jpg");

  /** Of what breaks off, newer versions of libheif (Debian 13's) show what there is. */
  private static final Set<String> SHOWN_BY_SOME = Set.of("broken/truncated-half.heic");

  /** What some versions of libheif refuse, and why. */
  private static final Map<String, String> REFUSED_BY_SOME =
      Map.of("heic/C028.heic", "a sequence only");

  /** Whose facts are those of another item: this one's picture is turned, its gain map is not. */
  private static final Map<String, List<Integer>> SHOWN_AS =
      Map.of("heic/subsec_timezone.heic", List.of(3024, 4032));

  private static Studio studio;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    studio = Studio.usual(folder);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  static List<Sample> pictures() {
    return Samples.all().stream()
        .filter(sample -> sample.kind() == MediaKind.IMAGE && !sample.mime().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void every_picture_is_shown_as_it_should_be(Sample sample) throws Exception {
    RenderOutcome outcome = studio.render(SourcePicture.file(sample.path(), sample.mime()));
    boolean shown = outcome instanceof RenderOutcome.Rendered;
    if (BROKEN.contains(sample.file()) && !(shown && SHOWN_BY_SOME.contains(sample.file()))) {
      assertThat(outcome).isInstanceOf(RenderOutcome.Broken.class);
    } else if (shown || !REFUSED_BY_SOME.containsKey(sample.file())) {
      assertShown(sample, Studio.rendered(outcome));
      boolean broken = BROKEN.contains(sample.file());
      assertThat(Studio.rendered(outcome).damaged() || !broken).isTrue();
    }
  }

  private static List<Integer> displayed(Sample sample) {
    return List.of(
        sample.facts().path("displayWidth").asInt(), sample.facts().path("displayHeight").asInt());
  }

  private static void assertShown(Sample sample, RenderOutcome.Rendered rendered) {
    List<Integer> size = SHOWN_AS.getOrDefault(sample.file(), displayed(sample));
    int width = size.getFirst();
    int height = size.getLast();
    assertThat(List.of(rendered.width(), rendered.height())).isEqualTo(List.of(width, height));
    var preview = rendered.files().getFirst();
    double scale = Math.min(1, 1440.0 / Math.min(width, height));
    assertThat(preview.width()).isEqualTo((int) Math.round(width * scale));
    assertThat(preview.height()).isEqualTo((int) Math.round(height * scale));
  }
}
