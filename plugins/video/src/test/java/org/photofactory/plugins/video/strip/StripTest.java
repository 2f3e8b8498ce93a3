package org.photofactory.plugins.video.strip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.video.film.PictureSize;

class StripTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 1",
    "0.2, 1, 1, 1, 1",
    "1, 1, 1, 1, 1",
    "1.4, 2, 2, 1, 1",
    "10, 10, 10, 1, 1",
    "11, 11, 10, 2, 1",
    "100, 100, 10, 10, 1",
    "101, 92, 10, 10, 1.1",
    "3600, 100, 10, 10, 36",
    "36000, 100, 10, 10, 360",
    "172800, 100, 10, 10, 1728"
  })
  void a_hundred_tiles_are_enough(double seconds, int tiles, int columns, int rows, double each) {
    Strip strip = Strip.of(seconds, new PictureSize(284, 160));
    assertThat(strip.tiles()).isEqualTo(tiles);
    assertThat(strip.columns()).isEqualTo(columns);
    assertThat(strip.rows()).isEqualTo(rows);
    assertThat(strip.secondsPerTile()).isEqualTo(each);
    assertThat(strip.moments()).hasSize(tiles).first().isEqualTo(each / 2);
  }
}
