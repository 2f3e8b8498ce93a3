package org.photofactory.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.photofactory.launcher.authoring.Samples;

/**
 * The assembled appliance that this process was started from.
 *
 * @param home its folder, with bin, lib, plugins, programs, sdk, webapp and runtime
 * @param base folder of configuration and data, where relative settings begin
 * @param version version of the program
 */
public record Installation(Path home, Path base, String version) {

  /** As the start script says. */
  static Installation ofProcess() {
    Path home = Path.of(required("photofactory.home"));
    try {
      String version = Files.readString(home.resolve("version")).strip();
      return new Installation(home, Path.of(required("photofactory.base")), version);
    } catch (IOException failure) {
      throw new UncheckedIOException("The installation in " + home + " is not complete", failure);
    }
  }

  /** Plugins that came with the appliance. */
  public Path plugins() {
    return home.resolve("plugins");
  }

  /** The built web app. */
  public Path webapp() {
    return home.resolve("webapp");
  }

  /**
   * Tells the start script that this start has loaded all that a start does, so that the archive of
   * classes that Java leaves behind is worth keeping.
   *
   * @throws IOException also where nothing may be written, and where there is no archive either
   */
  void markReady() throws IOException {
    String build = Files.readString(home.resolve("build-id")).strip();
    Files.writeString(home.resolve("cache").resolve(build + ".ready"), "");
  }

  /** What authors of plugins begin with. */
  public Samples samples() {
    Path sdk = home.resolve("sdk");
    return new Samples(sdk.resolve("samples"), sdk, plugins());
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("Start the appliance with bin/photofactory: " + property);
    }
    return value;
  }
}
