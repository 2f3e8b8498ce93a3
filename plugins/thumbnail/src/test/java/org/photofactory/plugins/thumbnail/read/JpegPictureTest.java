package org.photofactory.plugins.thumbnail.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.thumbnail.jpeg.JpegEncoder;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.testkit.HostileFiles;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.TestPictures;

/** The fast way of decoding gives what the patient one gives. */
class JpegPictureTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"2,400,304", "4,400,304", "8,400,304", "2,333,217", "4,333,217", "8,333,217"})
  void both_ways_give_the_same_picture(int factor, int width, int height) throws Exception {
    assertSame(new JpegEncoder(95).encode(waves(width, height)), factor);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void both_ways_give_the_same_picture_of_the_jdks_encoder(int factor) throws Exception {
    assertSame(TestPictures.file(TestPictures.quarters(320, 240), "jpeg"), factor);
  }

  @Test
  void grey_and_inks_are_shrunk_too() throws Exception {
    BufferedImage grey = new BufferedImage(200, 160, BufferedImage.TYPE_BYTE_GRAY);
    assertSame(TestPictures.file(TestPictures.quarters(grey), "jpeg"), 2);
    byte[] inks = TestPictures.rawJpeg(64, 64, 10, 200, 90, 30);
    assertSame(FileParts.withAdobeMarker(inks, 0), 4);
  }

  @Test
  void a_file_that_breaks_off_is_left_to_the_patient_way() throws Exception {
    byte[] whole = new JpegEncoder(95).encode(waves(400, 304));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> picture(half).shrunk(new Size(200, 152), 4, () -> false))
        .isInstanceOf(IOException.class);
    Decoded decoded = picture(half).decode(new Size(200, 152), () -> false);
    assertThat(decoded.damage()).isNotNull();
    assertThat(Arrays.copyOf(decoded.pixels().samples(), 6000))
        .isEqualTo(
            Arrays.copyOf(
                picture(whole).patient(new Size(200, 152), () -> false).pixels().samples(), 6000));
  }

  @Test
  void a_lost_piece_in_the_middle_is_left_to_the_patient_way() throws Exception {
    byte[] file = new JpegEncoder(95).encode(waves(400, 304));
    Arrays.fill(file, file.length / 2, file.length / 2 + 40, (byte) 0xff);
    Decoded decoded = picture(file).decode(new Size(200, 152), () -> false);
    assertThat(decoded.pixels().size()).isEqualTo(new Size(200, 152));
    assertThat(decoded.damage()).isNotNull();
  }

  @Test
  void hostile_files_end_in_a_picture_or_as_broken() throws Exception {
    byte[] good = new JpegEncoder(80).encode(waves(400, 304));
    int shown = 0;
    for (byte[] hostile : HostileFiles.of(good).values()) {
      try {
        JpegPicture picture = picture(hostile);
        Size target = picture.size().withShortEdge(76);
        assertThat(picture.decode(target, () -> false).pixels().size()).isEqualTo(target);
        shown++;
      } catch (IOException broken) {
        assertThat(broken).isNotInstanceOf(FileSystemException.class);
      }
    }
    assertThat(shown).isPositive();
  }

  private void assertSame(byte[] file, int factor) throws Exception {
    Size whole = picture(file).size();
    Size target = new Size(whole.width() / factor, whole.height() / factor);
    Decoded fast = picture(file).shrunk(target, 8 / factor, () -> false);
    Decoded patient = picture(file).patient(target, () -> false);
    assertThat(fast.pixels().size()).isEqualTo(target);
    assertThat(meanDifference(fast.pixels(), patient.pixels())).isLessThan(3);
  }

  private JpegPicture picture(byte[] content) throws IOException {
    Bytes bytes = Bytes.open(Files.write(folder.resolve("a.jpg"), content));
    MemoryLimit memory = MemoryLimit.ofMegabytes(100);
    return new JpegPicture(bytes, JpegHeader.read(bytes), Codecs.find(), memory);
  }

  private static double meanDifference(Pixels one, Pixels other) {
    double sum = 0;
    for (int index = 0; index < one.samples().length; index++) {
      sum += Math.abs((one.samples()[index] & 255) - (other.samples()[index] & 255));
    }
    return sum / one.samples().length;
  }

  /** Slow waves in all channels, of full contrast. */
  private static Pixels waves(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    for (int index = 0; index < samples.length; index++) {
      int x = index / 3 % width;
      int y = index / 3 / width;
      double wave = Math.sin(x / (9.0 + index % 3)) * Math.cos(y / (13.0 - index % 3));
      samples[index] = (byte) (128 + 100 * wave);
    }
    return new Pixels(new Size(width, height), 3, samples);
  }
}
