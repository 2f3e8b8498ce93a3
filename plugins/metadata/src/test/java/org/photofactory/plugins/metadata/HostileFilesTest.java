package org.photofactory.plugins.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.metadata.place.ZoneMap;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.testkit.HostileFiles;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.TestAssets;

/**
 * Whatever stands in a file, reading it ends, with facts or without. The time limits only catch
 * calls that hang.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

  /** Changed bytes are put where structures stand, so the heads of files are enough. */
  private static final int HEAD = 96 << 10;

  private static final int VARIANTS = 24;

  private final FactsReader reader =
      new FactsReader(Clock.systemUTC(), new ZoneMap(), ZoneOffset.UTC);

  @TempDir Path folder;

  /** One file per container. */
  static Stream<String> samples() {
    return Stream.of(
        "jpeg/mongolia.jpeg",
        "heic/iphone_15_pro.heic",
        "avif/bbb_alpha_inverted.avif",
        "webp/denali.webp",
        "jxl/8bit-sRGB.jxl",
        "png/density_plot.png",
        "tiff/left_arrow_normal_nonweb.tiff",
        "jp2/jpg2000.jp2",
        "bmp/bmp.bmp",
        "gif/pbar-ani-invalid-XMP.gif",
        "video/MVI_0121.AVI",
        "video/mkv.mkv",
        "video/with-gps.mov",
        "raw/DNG.dng",
        "raw/Nikon.nef",
        "raw/Panasonic.rw2",
        "raw/FujiFilm.raf",
        "raw/Sigma.x3f",
        "raw/CanonRaw.crw",
        "video/Sony ILCE-7M3 (A7M3).mts",
        "sidecar/iphone_7.xmp",
        "sidecar/2010.xmp");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void changed_and_cut_files_are_read_to_an_end(String sample) throws IOException {
    byte[] head = head(Samples.file(sample));
    for (byte[] hostile : HostileFiles.of(head).values()) {
      read(hostile);
    }
    for (int seed = 0; seed < VARIANTS; seed++) {
      read(peppered(head, new Random(seed)));
    }
  }

  @Test
  void a_box_that_claims_gigabytes_costs_nothing() throws IOException {
    Path file = Files.write(folder.resolve("huge"), head(Samples.file("video/with-gps.mov")));
    try (RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
      writer.setLength(2L << 30);
    }
    assertThat(reader.read(file)).isNotNull();
  }

  @Test
  void a_jpeg_of_nothing_but_fill_bytes_ends() throws IOException {
    byte[] fill = new byte[1 << 20];
    Arrays.fill(fill, (byte) 0xFF);
    fill[1] = (byte) 0xD8;
    read(fill);
  }

  private void read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("hostile"), content);
    assertThat(reader.facts(reader.read(file), List.of(), TestAssets.of(file, MediaKind.AUDIO, "")))
        .isNotNull();
  }

  /** Large numbers where lengths, counts and offsets may stand. */
  private static byte[] peppered(byte[] good, Random random) {
    byte[] file = good.clone();
    for (int change = 0; change < 8; change++) {
      int at = 12 + random.nextInt(Math.max(1, Math.min(file.length, 4096) - 12));
      for (int index = at; index < Math.min(file.length, at + 1 + random.nextInt(4)); index++) {
        file[index] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
      }
    }
    return file;
  }

  private static byte[] head(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(HEAD);
    }
  }
}
