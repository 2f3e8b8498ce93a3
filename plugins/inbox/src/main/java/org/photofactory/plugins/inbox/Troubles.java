package org.photofactory.plugins.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.IntakeAwayException;

/** What keeps the intake from taking files in, and how long to leave it alone. For one thread. */
final class Troubles {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_FILE_PAUSE = Duration.ofMinutes(5);

  /** With these no file can be taken in; all others concern one file. */
  private static final Set<String> GENERAL = Set.of("DATABASE_AWAY", "VAULT_AWAY");

  private Duration pause = FIRST_PAUSE;
  private @Nullable Instant until;
  private @Nullable String message;

  /** The intake has refused a file. */
  void refused(IntakeAwayException away, Instant now) {
    message = away.getMessage();
    if (GENERAL.contains(away.code()) && !pausing(now)) {
      until = now.plus(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  /** The intake has decided about a file. */
  void over() {
    pause = FIRST_PAUSE;
    until = null;
    message = null;
  }

  /** True while nothing should be offered. */
  boolean pausing(Instant now) {
    return until != null && now.isBefore(until);
  }

  /** What is wrong, for people; null when nothing is. */
  @Nullable String message() {
    return message;
  }

  /** How long a refused file waits that has waited {@code last} before. */
  static Duration longer(Duration last) {
    return shorter(last.multipliedBy(2), LONGEST_FILE_PAUSE);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
