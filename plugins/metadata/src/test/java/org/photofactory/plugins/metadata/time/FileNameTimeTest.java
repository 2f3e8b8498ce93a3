package org.photofactory.plugins.metadata.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.time.TimeCandidate.Basis;

class FileNameTimeTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          IMG_20200218_085553.jpg,                       2020-02-18T08:55:53
          IMG_20200218_085553_1.jpg,                     2020-02-18T08:55:53
          IMG_20200218_085553123.jpg,                    2020-02-18T08:55:53.123
          VID_20200218_085553.mp4,                       2020-02-18T08:55:53
          20200218_085553.heic,                          2020-02-18T08:55:53
          20200218085553.jpg,                            2020-02-18T08:55:53
          Screenshot_20200218-085553_Maps.png,           2020-02-18T08:55:53
          Screenshot_2020-02-18-08-55-53.png,            2020-02-18T08:55:53
          Screenshot 2020-02-18 at 08.55.53.png,         2020-02-18T08:55:53
          2020-02-18 08.55.53.jpg,                       2020-02-18T08:55:53
          2020-02-18_08-55-53-HDR.jpg,                   2020-02-18T08:55:53
          signal-2020-02-18-085553.jpg,                  2020-02-18T08:55:53
          signal-2020-02-18-08-55-53-123.jpg,            2020-02-18T08:55:53
          WhatsApp Image 2020-02-18 at 08.55.53 (1).jpg, 2020-02-18T08:55:53
          WhatsApp Image 2020-02-18 at 8.55.53 AM.jpeg,  2020-02-18T08:55:53
          Screenshot 2020-02-18 at 11.55.53 PM.png,      2020-02-18T23:55:53
          Screenshot 2020-02-18 at 12.05.53 AM.png,      2020-02-18T00:05:53
          Screenshot 2020-02-18 at 12.05.53 PM (2).png,  2020-02-18T12:05:53
          Bildschirmfoto 2020-02-18 um 08.55.53.png,     2020-02-18T08:55:53
          Capture d’écran 2020-02-18 à 08.55.53.png,     2020-02-18T08:55:53
          Captura 2020-02-18 a las 8.55.53.png,          2020-02-18T08:55:53
          Skärmavbild 2020-02-18 kl. 08.55.53.png,       2020-02-18T08:55:53
          photo_2020-02-18_08-55-53.jpg,                 2020-02-18T08:55:53
          WP_20200218_08_55_53_Pro.jpg,                  2020-02-18T08:55:53
          C360_2020-02-18-08-55-53-123.jpg,              2020-02-18T08:55:53
          IMG-20200218-WA0007.jpg,                       2020-02-18T00:00:00
          VID-20200218-WA0001.mp4,                       2020-02-18T00:00:00
          """)
  void phones_and_messengers_name_files_by_local_time(String name, LocalDateTime time) {
    TimeCandidate candidate = FileNameTime.of(name).orElseThrow();
    assertThat(candidate.local()).isEqualTo(time);
    assertThat(candidate.basis()).isEqualTo(Basis.WALL_CLOCK);
    assertThat(candidate.offset()).isNull();
  }

  @Test
  void pixel_phones_name_files_in_utc() {
    TimeCandidate candidate = FileNameTime.of("PXL_20231006_063000139.jpg").orElseThrow();
    assertThat(candidate.local()).isEqualTo(LocalDateTime.parse("2023-10-06T06:30:00.139"));
    assertThat(candidate.basis()).isEqualTo(Basis.UTC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DSC_0003.JPG",
        "DSC00007.JPG",
        "IMG_3616.HEIC",
        "100_20200218.txt.jpg",
        "20201318_085553.jpg",
        "20200218_255553.jpg",
        "19191919191919191919.jpg",
        "FB_IMG_1582012345678.jpg",
        "0123456720200218085553.jpg",
        "",
        "\n\u0000"
      })
  void other_names_tell_no_time(String name) {
    assertThat(FileNameTime.of(name)).isEmpty();
  }
}
