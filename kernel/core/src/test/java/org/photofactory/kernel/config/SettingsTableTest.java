package org.photofactory.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

  private final Path page =
      Path.of(System.getProperty("photofactory.root", "../.."), "docs", "configuration.md");

  @Test
  void the_page_says_what_the_code_says() throws IOException {
    String renewed = SettingsTable.renew(Files.readString(page));
    if (Boolean.getBoolean("photofactory.regenerate")) {
      Files.writeString(page, renewed);
    }
    assertThat(Files.readString(page))
        .as("docs/configuration.md is out of date; run with -Dphotofactory.regenerate=true")
        .isEqualTo(renewed);
  }

  @Test
  void every_default_is_a_value_that_is_allowed() {
    for (Setting<?> setting : Catalogue.settings()) {
      assertThat(setting.kind().read(setting.defaultText())).as(setting.key()).isNotNull();
    }
  }
}
