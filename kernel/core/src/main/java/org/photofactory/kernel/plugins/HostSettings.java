package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where plugins lie, and how patient the host is.
 *
 * @param shipped folder of the plugins that came with the appliance
 * @param installed folder of the plugins that were installed; a jar that is put into it is taken in
 * @param pace how patient
 */
public record HostSettings(Path shipped, Path installed, Pace pace) {

  /**
   * How patient the host is.
   *
   * @param scan how often the folders are looked at, besides file system events
   * @param settle how long a jar must rest before it is taken
   * @param start how long a plugin may take to start or to stop
   * @param probation how long a new version can be taken back by itself
   * @param unload how long the classes of an old version may stay in memory before this is told
   */
  public record Pace(
      Duration scan, Duration settle, Duration start, Duration probation, Duration unload) {}

  /** The usual pace: scan 5 s, settle 1 s, start 30 s, probation and unload 60 s. */
  public static Pace usualPace() {
    return new Pace(
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60));
  }
}
