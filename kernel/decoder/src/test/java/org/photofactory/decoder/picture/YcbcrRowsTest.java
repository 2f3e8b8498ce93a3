package org.photofactory.decoder.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YcbcrRowsTest {

  /** Red, green, blue and greys, as ITU-R BT.601 and BT.709 write them. */
  @ParameterizedTest
  @CsvSource({
    "6, true, 76, 85, 255, 254, 0, 0",
    "6, true, 150, 44, 21, 0, 255, 1",
    "6, true, 29, 255, 107, 0, 0, 254",
    "2, true, 128, 128, 128, 128, 128, 128",
    "6, false, 16, 128, 128, 0, 0, 0",
    "6, false, 235, 128, 128, 255, 255, 255",
    "6, false, 255, 128, 128, 255, 255, 255",
    "6, false, 0, 128, 128, 0, 0, 0",
    "1, false, 63, 102, 240, 255, 1, 0",
    "1, true, 54, 99, 255, 254, 0, 0"
  })
  void samples_become_colours(
      int matrix, boolean full, int luma, int cb, int cr, int red, int green, int blue) {
    YcbcrRows rows = new YcbcrRows(new Ycbcr(matrix, full), 1);
    byte[] result = new byte[6];
    rows.colours(new byte[] {(byte) cb}, new byte[] {(byte) cr});
    rows.row(new byte[] {(byte) luma, (byte) luma}, result);
    assertThat(result).containsExactly(red, green, blue, red, green, blue);
  }
}
