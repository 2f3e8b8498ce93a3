package org.photofactory.plugins.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The packed bundle. */
class BundleIT {

  private static final Pattern PACKAGE =
      Pattern.compile("([a-z][\\w.]+)(?:;[^,\"]*(?:\"[^\"]*\")?)*");

  private static final List<String> SHARED =
      List.of("org.photofactory.spi.", "org.slf4j", "org.jdbi.v3.core", "jakarta.ws.rs");

  @Test
  void it_imports_only_what_plugins_share_and_the_jdk() throws IOException {
    try (JarFile bundle = bundle()) {
      String imports = bundle.getManifest().getMainAttributes().getValue("Import-Package");
      List<String> packages =
          PACKAGE.matcher(imports).results().map(match -> match.group(1)).toList();
      assertThat(packages).contains("org.photofactory.spi.stage", "org.slf4j");
      assertThat(packages).allMatch(BundleIT::isShared);
    }
  }

  @Test
  void it_carries_its_libraries_and_the_zones() throws IOException {
    try (JarFile bundle = bundle()) {
      assertThat(bundle.stream().map(entry -> entry.getName()))
          .contains(
              "lib/metadata-extractor.jar",
              "lib/xmpcore.jar",
              "lib/jackson-core.jar",
              "org/photofactory/plugins/metadata/place/zones.bin",
              "PF-INF/plugin.json");
    }
  }

  private static boolean isShared(String name) {
    boolean ofTheJdk =
        ModuleLayer.boot().modules().stream()
            .filter(module -> module.getName() != null && module.getName().startsWith("java."))
            .anyMatch(module -> module.getPackages().contains(name));
    return ofTheJdk || SHARED.stream().anyMatch(name::startsWith);
  }

  private static JarFile bundle() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().matches("plugin-metadata-.*[.]jar"))
              .findFirst()
              .orElseThrow();
      return new JarFile(jar.toFile());
    }
  }
}
