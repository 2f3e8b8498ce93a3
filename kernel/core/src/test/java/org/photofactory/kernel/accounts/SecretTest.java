package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void no_command_takes_one_for_an_option() {
    assertThat(Stream.generate(() -> Secret.fresh(random).text()).limit(5000))
        .allMatch(text -> text.length() == 43)
        .noneMatch(text -> text.startsWith("-"));
  }
}
