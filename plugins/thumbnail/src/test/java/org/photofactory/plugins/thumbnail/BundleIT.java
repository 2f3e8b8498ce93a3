package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar carries its libraries, and asks for nothing that a plugin may not have. */
class BundleIT {

  private static final Pattern PACKAGE = Pattern.compile("([a-z][\\w.]*)((?:;[^,\"]*\"[^\"]*\")*)");

  @Test
  void only_shared_packages_and_the_jdk_are_imported() throws IOException {
    List<String> imports =
        PACKAGE
            .matcher(manifest("Import-Package"))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(imports)
        .contains("org.photofactory.spi.stage", "org.slf4j")
        .allMatch(
            name ->
                name.matches("(java|javax|org\\.w3c\\.dom|org\\.xml\\.sax)(\\..*)?")
                    || name.startsWith("org.photofactory.spi.")
                    || name.equals("org.slf4j"));
  }

  @Test
  void the_libraries_are_inside() throws IOException {
    assertThat(manifest("Bundle-ClassPath"))
        .startsWith(".,")
        .contains("lib/imageio-jpeg.jar", "lib/imageio-tiff.jar", "lib/imageio-webp.jar");
  }

  private static String manifest(String header) throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().matches("plugin-thumbnail-.*\\.jar"))
              .findFirst()
              .orElseThrow();
      try (JarFile bundle = new JarFile(jar.toFile())) {
        return bundle.getManifest().getMainAttributes().getValue(header);
      }
    }
  }
}
