package org.photofactory.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private final Path page = Path.of("../../docs/openapi.json");

  @Test
  void the_document_says_what_the_code_says() throws IOException {
    String renewed = Document.write();
    if (Boolean.getBoolean("photofactory.regenerate")) {
      Files.writeString(page, renewed);
    }
    assertThat(Files.readString(page))
        .as("docs/openapi.json is out of date; run with -Dphotofactory.regenerate=true")
        .isEqualTo(renewed);
  }
}
