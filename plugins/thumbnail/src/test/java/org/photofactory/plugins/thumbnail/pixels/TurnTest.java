package org.photofactory.plugins.thumbnail.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {

  /**
   * Stored "abc" above "def"; what must be shown, row after row, after table 6 of the EXIF
   * standard.
   */
  @ParameterizedTest
  @CsvSource({
    "1,abc/def", "2,cba/fed", "3,fed/cba", "4,def/abc",
    "5,ad/be/cf", "6,da/eb/fc", "7,fc/eb/da", "8,cf/be/ad"
  })
  void each_orientation_is_turned_upright(int orientation, String shown) {
    byte[] samples = "abcdef".getBytes(StandardCharsets.US_ASCII);
    Pixels stored = new Pixels(new Size(3, 2), 1, samples);
    Pixels upright = Turn.ofExif(orientation).turned(stored);
    String[] rows = shown.split("/");
    assertThat(upright.size()).isEqualTo(new Size(rows[0].length(), rows.length));
    assertThat(new String(upright.samples(), StandardCharsets.US_ASCII))
        .isEqualTo(String.join("", rows));
  }

  @Test
  void large_pictures_are_turned_in_blocks_without_seams() {
    int width = 101;
    byte[] samples = new byte[width * 67 * 3];
    for (int index = 0; index < samples.length; index++) {
      samples[index] = (byte) (index * 31 / 7);
    }
    Pixels stored = new Pixels(new Size(width, 67), 3, samples);
    Pixels back = Turn.LEFT.turned(Turn.RIGHT.turned(stored));
    assertThat(back.samples()).isEqualTo(samples);
    assertThat(Turn.HALF.turned(Turn.HALF.turned(stored)).samples()).isEqualTo(samples);
  }
}
