package org.photofactory.plugins.metadata.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.Exposure;
import org.photofactory.spi.media.MediaKind;

/** What programs print, and what they might print of a hostile file. */
class ProgramWordsTest {

  private static final String PROBED =
      """
      programs.program.0.streams.stream.0.codec_type="video"
      streams.stream.0.codec_type="audio"
      streams.stream.1.codec_type="video"
      streams.stream.1.width=1920
      streams.stream.1.height=1080
      streams.stream.1.side_data_list.side_data.0.rotation=-90
      format.duration="4.100000"
      format.tags.creation_time="2021-03-26 21:19:07"
      """;

  private static final String TOLD =
      """
      DateTimeOriginal: 2019:04:24 22:24:00+02:00 DST
      Make: Sony
      Model: ILCE-7M3
      ISO: 100
      ExposureTime: 0.02
      FNumber: 2.8
      ImageWidth: 1920
      ImageHeight: 1080
      Orientation: 6
      GPSLatitude: 52.5
      GPSLongitude: -13.25
      """;

  private static final int VARIANTS = 2000;

  @Test
  void the_picture_stream_is_turned_as_it_is_shown() {
    Findings findings = new Findings();
    Ffprobe.read(PROBED, MediaKind.VIDEO, findings);
    assertThat(findings.dimensions()).contains(new Dimensions(1080, 1920, 1));
    assertThat(findings.duration().orElseThrow()).hasMillis(4100);
    assertThat(findings.times().getFirst().offset()).isNull();
  }

  @Test
  void exiftool_tells_all_that_it_is_asked() {
    Findings findings = new Findings();
    ExifTool.read(TOLD, findings);
    assertThat(findings.times().getFirst().offset()).hasToString("+02:00");
    assertThat(findings.shot().camera().make()).isEqualTo("Sony");
    assertThat(findings.shot().exposure()).isEqualTo(new Exposure(100, 0.02, 2.8, null));
    assertThat(findings.dimensions()).contains(new Dimensions(1080, 1920, 6));
    assertThat(findings.point().orElseThrow().longitude()).isEqualTo(-13.25);
  }

  @Test
  void nonsense_is_passed_over() {
    for (int seed = 0; seed < VARIANTS; seed++) {
      Findings findings = new Findings();
      Ffprobe.read(changed(PROBED, new Random(seed)), MediaKind.VIDEO, findings);
      ExifTool.read(changed(TOLD, new Random(seed)), findings);
      findings.duration().ifPresent(length -> assertThat(length).isPositive());
      findings
          .dimensions()
          .ifPresent(size -> assertThat(Math.min(size.width(), size.height())).isPositive());
    }
  }

  private static String changed(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int count = random.nextInt(30); count >= 0; count--) {
      text.setCharAt(random.nextInt(text.length()), "9-.:=\"\nNaE ".charAt(random.nextInt(11)));
    }
    return text.toString();
  }
}
