package org.photofactory.kernel.ledger.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTitleTest {

  @ParameterizedTest
  @CsvSource({
    "IMG_1.jpg.json, IMG_1.jpg",
    "IMG_1.jpg(1).json, IMG_1(1).jpg",
    "IMG_1.jpg.supplemental-metadata.json, IMG_1.jpg",
    "IMG_1.jpg.supplemental-metadata(1).json, IMG_1(1).jpg",
    "IMG_20230101_120000_with_a_name.jpg.supplement.json, IMG_20230101_120000_with_a_name.jpg",
    "PXL_20230101_120000000_with_longer_name.jpg.su.json,"
        + " PXL_20230101_120000000_with_longer_name.jpg",
    "PXL_20230101_120000000_with_longer_name2.jpg.s.json,"
        + " PXL_20230101_120000000_with_longer_name2.jpg",
    "PXL_20230101_120000000_with_longer_name_3.jpg..json,"
        + " PXL_20230101_120000000_with_longer_name_3.jpg",
    "PXL_20230101_120000000.PORTRAIT-01.COVER~23.jp.json,"
        + " PXL_20230101_120000000.PORTRAIT-01.COVER~23.jpg",
    "Grossmutters achtzigster Geburtstag in Oberamm.json, Grossmutters achtzigster Geburtstag in"
        + " Oberammergau.jpg",
    "Grossmutters achtzigster Geburtstag in Oberamm(2).json, Grossmutters achtzigster Geburtstag in"
        + " Oberamme(2).jpg",
    "PXL_20231006_063909898.LS.mp4.json, PXL_20231006_063909898.LS.mp4",
    "img_1.JPG.xmp, IMG_1.jpg",
  })
  void a_sidecar_is_called_after_the_name_of_its_file(String sidecar, String file) {
    assertThat(FileTitle.of(sidecar).isAfterNameOf(FileTitle.of(file))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "IMG_1.jpg.json, IMG_1(1).jpg",
    "IMG_1.jpg(1).json, IMG_1.jpg",
    "Grossmutters achtzigster Geburtstag in Oberamm.json, Grossmutters achtzigster Geburtstag in"
        + " Oberamme(2).jpg",
    "Grossmutters achtzigster Geburtstag in Oberamm.xmp, Grossmutters achtzigster Geburtstag in"
        + " Oberammergau.jpg",
    "Grossmutters achtzigster Geburtstag.json, Grossmutters achtzigster Geburtstag in"
        + " Oberammergau.jpg",
    "IMG_10.jpg.json, IMG_1.jpg",
  })
  void and_after_no_other(String sidecar, String file) {
    assertThat(FileTitle.of(sidecar).isAfterNameOf(FileTitle.of(file))).isFalse();
  }
}
