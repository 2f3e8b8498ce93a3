package org.photofactory.plugins.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  private static final URI ADDRESS =
      URI.create("https://chat.example.org/api/hooks/T0K%20EN123?key=abc%2Fdef&x=1");

  @ParameterizedTest
  @CsvSource({
    "no such hook: /api/hooks/T0K%20EN123, no such hook: /api/hooks/…",
    "token T0K EN123 is wrong, token … is wrong",
    "key abc%2Fdef has ended, key … has ended",
    "key abc/def has ended, key … has ended",
    "/api/hooks/T0K%20EN123?key=abc%2Fdef&x=1 is gone, … is gone"
  })
  void what_follows_the_host_is_left_out_whole_and_in_parts(String said, String kept) {
    assertThat(Secrets.without(ADDRESS, said)).isEqualTo(kept);
  }

  @Test
  void short_words_and_the_host_stay() {
    String said = "chat.example.org: this api has 1 hooks";
    assertThat(Secrets.without(ADDRESS, said)).isEqualTo(said);
  }

  @Test
  void what_follows_a_hash_is_left_out_with_what_is_before_it() {
    assertThat(Secrets.without(URI.create("https://example.org/a#bcde"), "/a#bcde is gone"))
        .isEqualTo("… is gone");
  }

  @Test
  void an_address_that_ends_with_its_host_has_none() {
    assertThat(Secrets.without(URI.create("https://example.org"), "/ is gone"))
        .isEqualTo("/ is gone");
  }
}
