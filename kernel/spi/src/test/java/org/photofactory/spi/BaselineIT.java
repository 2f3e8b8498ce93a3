package org.photofactory.spi;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Jar;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the built SPI to every released one in {@code kernel/sdk}: what a plugin implements may not
 * grow, what the kernel implements may, nothing goes, and each package's version says what was done
 * (OSGi semantic versioning). A release is made by {@code build/release-sdk}.
 */
class BaselineIT {

  private static final Path KERNEL = Path.of(System.getProperty("photofactory.root"), "kernel");
  private static final Path RELEASES =
      KERNEL.resolve("sdk/repository/org/photofactory/photofactory-spi");

  @ParameterizedTest
  @MethodSource("releases")
  void plugins_built_against_a_release_fit_this_one(String version) throws Exception {
    try (Jar built = built();
        Jar released = released(version)) {
      assertThat(Difference.between(built, released)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void no_package_ever_gets_a_new_major_version(String version) throws Exception {
    try (Jar built = built();
        Jar released = released(version)) {
      assertThat(Difference.majors(built))
          .as("plugins built against %s import these, below the next major version", version)
          .containsAllEntriesOf(Difference.majors(released));
    }
  }

  @Test
  void a_type_that_is_taken_away_is_named() throws Exception {
    try (Jar built = built();
        Jar released = released(newest())) {
      built.remove("org/photofactory/spi/stage/Write.class");
      assertThat(Difference.between(built, released))
          .singleElement()
          .asString()
          .startsWith(
              "org.photofactory.spi.stage has changed so that plugins built before do not fit: ")
          .contains("Write was removed");
    }
  }

  @Test
  void the_newest_release_is_the_one_that_authors_get() throws Exception {
    assertThat(releases()).contains(newest());
  }

  static Stream<String> releases() throws Exception {
    try (Stream<Path> folders = Files.list(RELEASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static String newest() throws Exception {
    return Files.readString(KERNEL.resolve("sdk/newest")).strip();
  }

  private static Jar released(String version) throws Exception {
    return new Jar(
        RELEASES.resolve(version).resolve("photofactory-spi-" + version + ".jar").toFile());
  }

  private static Jar built() throws Exception {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(KERNEL.resolve("spi/target"), "photofactory-spi-*.jar")) {
      return new Jar(jars.iterator().next().toFile());
    }
  }
}
