package org.photofactory.kernel.vault.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final Filing FILING =
      new Filing(
          SafeName.of("IMG_1.JPG"),
          LocalDateTime.parse("2020-02-08T23:59:59"),
          "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

  @Test
  void files_by_day_flat_or_by_content() {
    assertThat(Placement.DATE.key(FILING)).isEqualTo("2020/2020-02-08/IMG_1.JPG");
    assertThat(Placement.FLAT.key(FILING)).isEqualTo("IMG_1.JPG");
    assertThat(Placement.CAS.key(FILING))
        .isEqualTo("00/11/22/00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff.jpg");
  }

  @Test
  void a_taken_name_gets_a_number_and_in_the_end_something_unique() {
    Stream<String> keys = Collisions.SUFFIX.keys("2020/2020-02-08/IMG_1.JPG", "unique");

    assertThat(keys)
        .startsWith("2020/2020-02-08/IMG_1.JPG", "2020/2020-02-08/IMG_1 (1).JPG")
        .endsWith("2020/2020-02-08/IMG_1 (99).JPG", "2020/2020-02-08/IMG_1-unique.JPG")
        .hasSize(101);
  }

  @Test
  void or_something_unique_at_once() {
    assertThat(Collisions.UUID.keys("IMG_1.JPG", "unique"))
        .containsExactly("IMG_1.JPG", "IMG_1-unique.JPG");
  }
}
