package org.photofactory.kernel.config;

import java.time.Duration;

/**
 * How long the server waits for those who are slow.
 *
 * @param idle for a connection on which nothing moves
 * @param head for all of a request's head, and for a body to come into its stride
 * @param bodyBytesPerSecond what a body must bring on average after that
 */
public record Patience(Duration idle, Duration head, int bodyBytesPerSecond) {

  /** Enough for a telephone on a bad line. */
  public static Patience usual() {
    return new Patience(Duration.ofSeconds(30), Duration.ofSeconds(20), 100);
  }
}
