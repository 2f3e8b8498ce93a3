package org.photofactory.kernel.vault.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IMG_1.jpg|IMG_1.jpg",
        "fin de journée.jpg|fin de journée.jpg",
        "Olympus μ Digital 800.JPG|Olympus μ Digital 800.JPG",
        "👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿.heic|👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿.heic",
        "../../etc/passwd|passwd",
        "DCIM/100/IMG_1.jpg|IMG_1.jpg",
        "folder/|folder",
        "..|unnamed",
        "...|unnamed",
        "/|unnamed",
        ".hidden.jpg|hidden.jpg",
        "a\\b:c*?.jpg|a_b_c__.jpg",
        "trailing dot.|trailing dot",
        "no extension|no extension",
        ".jpg|jpg",
        "IMG_2477.CR2.xmp|IMG_2477.CR2.xmp",
      })
  void keeps_what_a_person_wrote_as_far_as_it_is_safe(String name, String safe) {
    assertThat(SafeName.of(name).text()).isEqualTo(safe);
  }

  @Test
  void drops_what_cannot_be_seen_and_could_deceive() {
    assertThat(SafeName.of("two\nlines\t\u0000\u007F\u2028.jpg").text()).isEqualTo("twolines.jpg");
    assertThat(SafeName.of("cod\u202Egpj.exe").text()).isEqualTo("codgpj.exe");
    assertThat(SafeName.of("half\uD83D.jpg").text()).isEqualTo("half.jpg");
  }

  @Test
  void writes_accents_in_one_way() {
    assertThat(SafeName.of("e\u0301t\u00E9.jpg").text()).isEqualTo("\u00E9t\u00E9.jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ä", "€", "😀"})
  void never_exceeds_255_bytes_and_keeps_the_extension(String letter) {
    SafeName name = SafeName.of(letter.repeat(3000) + ".jpeg");

    assertThat(bytes(name.text())).isBetween(252, 255);
    assertThat(name.text()).endsWith(letter + ".jpeg");
    assertThat(bytes(name.withSuffix(" (1)").text())).isBetween(252, 255);
    assertThat(name.withSuffix(" (1)").text()).endsWith(letter + " (1).jpeg");
  }

  @Test
  void a_long_tail_after_a_dot_is_no_extension() {
    assertThat(SafeName.of("Mr. " + "x".repeat(300)).text()).startsWith("Mr. xxx").hasSize(255);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
