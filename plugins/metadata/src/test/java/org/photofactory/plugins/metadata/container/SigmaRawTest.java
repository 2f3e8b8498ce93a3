package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.metadata.container.Made.int16;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.Exposure;
import org.photofactory.testkit.Samples;

class SigmaRawTest {

  private static final int MODEL = 0x110;

  @Test
  void the_list_of_properties_tells_when_with_what_and_how() throws IOException {
    Findings findings = read(Files.readAllBytes(Samples.file("raw/Sigma.x3f")));
    assertThat(findings.shot().camera()).isEqualTo(new Camera("SIGMA", "SIGMA SD10", "15-30mm"));
    assertThat(findings.shot().exposure()).isEqualTo(new Exposure(100, 0.00929, 8.35419, 30.0));
    assertThat(findings.times().getFirst().local())
        .isEqualTo(LocalDateTime.parse("2001-01-01T00:36:35"));
    assertThat(findings.dimensions()).contains(new Dimensions(1512, 2268, 6));
  }

  @Test
  void later_cameras_have_another_header_and_tags_in_their_jpeg() throws IOException {
    byte[] header = join(latin("FOVb"), little(0x40000), new byte[32], little(5424, 3616, 180));
    byte[] tags = join(latin("Exif\0\0"), Made.tiff(1, MODEL, "SIGMA dp2 Quattro"));
    byte[] jpeg = join(int16(0xFFD8, 0xFFE1, 2 + tags.length), tags, int16(0xFFD9));
    byte[] picture = join(latin("SECi"), little(0x20000, 2, 18, 1, 1, 0), jpeg);
    byte[] entry = join(little(header.length, picture.length), latin("IMA2"));
    byte[] directory = join(latin("SECd"), little(0x20000, 1), entry);
    Findings findings =
        read(join(header, picture, directory, little(header.length + picture.length)));
    assertThat(findings.shot().camera().model()).isEqualTo("SIGMA dp2 Quattro");
    assertThat(findings.dimensions().orElseThrow().width()).isEqualTo(5424);
  }

  private static byte[] little(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(values).forEach(bytes::putInt);
    return bytes.array();
  }

  private static Findings read(byte[] file) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings;
  }
}
