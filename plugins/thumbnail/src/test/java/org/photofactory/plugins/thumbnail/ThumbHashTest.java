package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;

class ThumbHashTest {

  /** The hashes were made by the author's own program (thumbhash 0.1.1) from the same pixels. */
  @ParameterizedTest
  @CsvSource({
    "64,48,1,5a190a1d944269788087887787788777078037f378",
    "30,100,2,5a190a1a1443708888878877028437f387",
    "100,100,3,5a190a1f1443697870777877777878878777681087337f08",
    "5,2,4,15890a2b9a80877872777788436007c887",
    "100,7,6,19390a2994305a7870788878397038f387"
  })
  void hashes_are_those_of_the_published_program(int width, int height, int seed, String hash) {
    assertThat(ThumbHash.of(noisyRamp(width, height, seed)))
        .isEqualTo(HexFormat.of().parseHex(hash));
  }

  @ParameterizedTest
  @CsvSource({"255,0,0", "0,128,64", "250,250,250", "0,0,0", "12,200,255"})
  void the_average_colour_can_be_read_from_the_hash(int red, int green, int blue) {
    byte[] samples = new byte[20 * 10 * 3];
    for (int index = 0; index < samples.length; index += 3) {
      samples[index] = (byte) red;
      samples[index + 1] = (byte) green;
      samples[index + 2] = (byte) blue;
    }
    byte[] hash = ThumbHash.of(new Pixels(new Size(20, 10), 3, samples));
    int header = hash[0] & 255 | (hash[1] & 255) << 8 | (hash[2] & 255) << 16;
    double light = (header & 63) / 63.0;
    double yellowBlue = (header >> 6 & 63) / 31.5 - 1;
    double redGreen = (header >> 12 & 63) / 31.5 - 1;
    double blueShare = light - 2.0 / 3 * yellowBlue;
    double redShare = (3 * light - blueShare + redGreen) / 2;
    assertThat(redShare * 255).isCloseTo(red, within(10.0));
    assertThat((redShare - redGreen) * 255).isCloseTo(green, within(10.0));
    assertThat(blueShare * 255).isCloseTo(blue, within(10.0));
  }

  @Test
  void a_picture_that_is_too_large_is_refused() {
    Pixels large = new Pixels(new Size(101, 1), 3, new byte[303]);
    assertThatThrownBy(() -> ThumbHash.of(large)).hasMessageContaining("too large");
  }

  private static Pixels noisyRamp(int width, int height, int seed) {
    Noise noise = new Noise(seed);
    byte[] samples = new byte[width * height * 3];
    int index = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        samples[index++] = (byte) (x * 255 / width + (noise.next() >> 2));
        samples[index++] = (byte) (y * 200 / height + (noise.next() >> 3));
        samples[index++] = (byte) ((x + y) * 90 / (width + height) + (noise.next() >> 2));
      }
    }
    return new Pixels(new Size(width, height), 3, samples);
  }

  /** A generator that is easily written in any language: that of the C standard's example. */
  private static final class Noise {
    private int state;

    Noise(int seed) {
      state = seed;
    }

    int next() {
      state = state * 1103515245 + 12345;
      return state >>> 16 & 255;
    }
  }
}
