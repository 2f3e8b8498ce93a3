package org.photofactory.plugins.thumbnail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;

/** The fast way of decoding gives what the patient one gives, for the files of many cameras. */
class JpegPictureIT {

  static List<Sample> photos() {
    return Samples.all().stream()
        .filter(sample -> sample.file().startsWith("jpeg/"))
        .filter(sample -> sample.facts().path("width").asInt() >= 1000)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("photos")
  void both_ways_give_the_same_photo(Sample sample) throws Exception {
    try (Bytes bytes = Bytes.open(sample.path())) {
      JpegPicture picture =
          new JpegPicture(
              bytes, JpegHeader.read(bytes), Codecs.find(), MemoryLimit.ofMegabytes(100));
      Size target = new Size(picture.size().width() / 2, picture.size().height() / 2);
      Pixels fast = picture.shrunk(target, 4, () -> false).pixels();
      Pixels patient = picture.patient(target, () -> false).pixels();
      assertThat(meanDifference(fast, patient)).isLessThan(1.5);
    }
  }

  private static double meanDifference(Pixels one, Pixels other) {
    double sum = 0;
    for (int index = 0; index < one.samples().length; index++) {
      sum += Math.abs((one.samples()[index] & 255) - (other.samples()[index] & 255));
    }
    return sum / one.samples().length;
  }
}
