package org.photofactory.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaAddressTest {

  @Test
  void addresses_name_originals_renditions_and_quarantined_files() {
    assertThat(MediaAddress.parse("/media/7/original")).contains(new MediaAddress.Original(7));
    assertThat(MediaAddress.parse("/media/7/250")).contains(new MediaAddress.Rendition(7, "250"));
    assertThat(MediaAddress.parse("/media/quarantine/7")).contains(new MediaAddress.Quarantined(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/",
        "/media/7",
        "/media/7/",
        "/media/7/../8",
        "/media/7/..",
        "/media/7/250/x",
        "/media/+7/original",
        "/media/७/original",
        "/media/9999999999999999999/original",
        "/media/7/PREVIEW",
        "/media/7/a b",
        "/media/7/original\n",
        "/media/quarantine/original",
        "/media/quarantine/7/original"
      })
  void everything_else_names_nothing(String path) {
    assertThat(MediaAddress.parse(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain.jpg", "ümlaut 😀.jpg", "a\"b\\c.jpg", "line\r\nX-Evil: 1", "100%.png"})
  void a_name_in_a_header_is_one_line_of_plain_letters(String name) {
    assertThat(Disposition.attachment(name)).matches("attachment; filename=\"[ -~]*\"; .*");
    assertThat(Disposition.attachment(name)).matches("[ -~]*");
  }
}
