package org.photofactory.kernel.vault.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.vault.quarantine.QuarantineCode;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.testkit.HostileFiles;
import org.photofactory.testkit.Samples;

class SnifferSamplesTest {

  /** The samples that are no media, with what a person is told. */
  private static final Map<String, QuarantineCode> UNFIT =
      Map.of(
          "broken/empty.heic", QuarantineCode.EMPTY_FILE,
          "broken/zero.jpg", QuarantineCode.EMPTY_FILE,
          "broken/html-named.jpg", QuarantineCode.NOT_MEDIA,
          "broken/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg", QuarantineCode.TRUNCATED_HEADER);

  private final Sniffer sniffer = new Sniffer();

  static List<Samples.Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void agrees_with_what_is_known_about_every_sample(Samples.Sample sample) throws IOException {
    Sniffed sniffed = sniffer.sniff(sample.path(), sample.path().getFileName().toString());

    if (UNFIT.containsKey(sample.file())) {
      assertThat(sniffed).isInstanceOf(Sniffed.Unfit.class);
      assertThat(((Sniffed.Unfit) sniffed).code()).isEqualTo(UNFIT.get(sample.file()));
    } else {
      assertThat(sniffed).isEqualTo(new Sniffed.Medium(sample.kind(), sample.mime()));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void never_needs_the_name(Samples.Sample sample) throws IOException {
    Sniffed named = sniffer.sniff(sample.path(), sample.path().getFileName().toString());

    assertThat(sniffer.sniff(sample.path(), "misnamed.txt")).isEqualTo(named);
  }

  @Test
  void survives_hostile_variants_of_every_container(@TempDir Path folder) throws IOException {
    List<String> containers =
        List.of(
            "jpeg/DCP_4389.JPG",
            "raw/DNG.dng",
            "raw/Nikon.nef",
            "heic/C002.heic",
            "webp/1.webp",
            "video/with-gps.mov",
            "sidecar/2000.xmp");
    for (String container : containers) {
      byte[] good = Files.readAllBytes(Samples.file(container));
      for (Map.Entry<String, byte[]> variant : HostileFiles.of(good).entrySet()) {
        Path file = Files.write(folder.resolve("variant"), variant.getValue());

        assertThat(sniffer.sniff(file, variant.getKey())).as(variant.getKey()).isNotNull();
      }
    }
  }

  @Test
  void a_sample_set_has_all_kinds() {
    assertThat(samples().stream().map(Samples.Sample::kind))
        .contains(MediaKind.IMAGE, MediaKind.RAW, MediaKind.VIDEO, MediaKind.SIDECAR);
  }
}
