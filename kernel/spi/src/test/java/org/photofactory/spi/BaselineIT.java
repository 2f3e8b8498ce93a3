package org.photofactory.spi;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the built SPI against the released one in {@code kernel/spi/api}: what a plugin implements
 * may not grow, what the kernel implements may, and each package's version must say what was done
 * (OSGi semantic versioning). After a release put the new jar there:
 *
 * <pre>
 * mvn -q -pl kernel/spi package
 * cp kernel/spi/target/photofactory-spi-VERSION.jar kernel/spi/api/photofactory-spi.jar
 * </pre>
 */
class BaselineIT {

  private static final Path MODULE =
      Path.of(System.getProperty("photofactory.root"), "kernel", "spi");

  @Test
  void every_package_has_the_version_that_its_changes_demand() throws Exception {
    try (Jar built = built();
        Jar released = released()) {
      assertThat(complaints(built, released)).isEmpty();
    }
  }

  @Test
  void a_type_that_is_taken_away_demands_a_new_major_version() throws Exception {
    try (Jar built = built();
        Jar released = released()) {
      built.remove("org/photofactory/spi/stage/Write.class");
      assertThat(complaints(built, released))
          .anyMatch(complaint -> complaint.startsWith("org.photofactory.spi.stage must be 2.0.0"));
    }
  }

  private static List<String> complaints(Jar built, Jar released) throws Exception {
    try (Processor reporter = new Processor()) {
      return new Baseline(reporter, new DiffPluginImpl())
          .baseline(built, released, null).stream()
              .filter(info -> info.mismatch)
              .map(BaselineIT::complaint)
              .toList();
    }
  }

  private static String complaint(Info info) {
    return "%s must be %s and is %s: %s"
        .formatted(info.packageName, info.suggestedVersion, info.newerVersion, info.packageDiff);
  }

  private static Jar released() throws IOException {
    return new Jar(MODULE.resolve("api/photofactory-spi.jar").toFile());
  }

  private static Jar built() throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(MODULE.resolve("target"), "photofactory-spi-*.jar")) {
      return new Jar(jars.iterator().next().toFile());
    }
  }
}
