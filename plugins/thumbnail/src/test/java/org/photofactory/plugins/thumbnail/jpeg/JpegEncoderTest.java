package org.photofactory.plugins.thumbnail.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Ycc;

class JpegEncoderTest {

  @ParameterizedTest
  @CsvSource({"1,1", "16,16", "17,3", "3,17", "33,64", "250,167"})
  void another_decoder_reads_what_was_written(int width, int height) throws Exception {
    Pixels ramp = ramp(width, height);
    BufferedImage read = decoded(new JpegEncoder(95), ramp);
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color colour = new Color(read.getRGB(x, y));
        int at = (y * width + x) * 3;
        assertThat(colour.getRed()).isCloseTo(ramp.samples()[at] & 255, offset());
        assertThat(colour.getGreen()).isCloseTo(ramp.samples()[at + 1] & 255, offset());
        assertThat(colour.getBlue()).isCloseTo(ramp.samples()[at + 2] & 255, offset());
      }
    }
  }

  @Test
  void noise_with_all_its_markers_and_long_codes_is_read_back() throws Exception {
    byte[] samples = new byte[160 * 128 * 3];
    Random random = new Random(11);
    for (int index = 0; index < samples.length; index += 3) {
      samples[index] = (byte) random.nextInt(256);
      samples[index + 1] = samples[index];
      samples[index + 2] = samples[index];
    }
    Pixels noise = new Pixels(new Size(160, 128), 3, samples);
    BufferedImage read = decoded(new JpegEncoder(98), noise);
    double difference = 0;
    for (int index = 0; index < 160 * 128; index++) {
      int grey = new Color(read.getRGB(index % 160, index / 160)).getGreen();
      difference += Math.abs(grey - (samples[index * 3] & 255));
    }
    assertThat(difference / 160 / 128).isLessThan(2);
  }

  @Test
  void a_lower_quality_makes_a_smaller_file() {
    Pixels ramp = ramp(250, 167);
    assertThat(new JpegEncoder(60).encode(ramp).length)
        .isLessThan(new JpegEncoder(95).encode(ramp).length);
  }

  private static BufferedImage decoded(JpegEncoder encoder, Pixels rgb) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(encoder.encode(ycc(rgb))));
  }

  /** A copy: the conversion works in place. */
  private static Pixels ycc(Pixels rgb) {
    return Ycc.fromRgb(new Pixels(rgb.size(), 3, rgb.samples().clone()));
  }

  private static Pixels ramp(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * 3;
        samples[at] = (byte) (40 + x / 2);
        samples[at + 1] = (byte) (200 - y / 2);
        samples[at + 2] = (byte) (60 + (x + y) / 4);
      }
    }
    return new Pixels(new Size(width, height), 3, samples);
  }

  private static Offset<Integer> offset() {
    return within(6);
  }
}
