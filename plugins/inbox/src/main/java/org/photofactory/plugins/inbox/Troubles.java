package org.photofactory.plugins.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
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

  /** What passes by itself and is nobody's business. */
  private static final Set<String> USUAL = Set.of("FILE_CHANGING", "FILE_GONE", "NOT_A_FILE");

  private final SequencedMap<Path, IntakeAwayException> refused = new LinkedHashMap<>();
  private Duration pause = FIRST_PAUSE;
  private @Nullable Instant until;

  /** The intake has refused a file. */
  void refused(Path file, IntakeAwayException away, Instant now) {
    if (USUAL.contains(away.code())) {
      over(file);
      return;
    }
    refused.putLast(file, away);
    if (GENERAL.contains(away.code()) && !pausing(now)) {
      until = now.plus(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  /** The intake has decided about a file: what kept all of them out is over. */
  void decided(Path file) {
    pause = FIRST_PAUSE;
    until = null;
    over(file);
    refused.values().removeIf(away -> GENERAL.contains(away.code()));
  }

  /** A file has gone, or is another one by now. */
  void over(Path file) {
    refused.remove(file);
  }

  /** Nothing is known about any file. */
  void clear() {
    refused.clear();
  }

  /** True while nothing should be offered. */
  boolean pausing(Instant now) {
    return until != null && now.isBefore(until);
  }

  /** What is wrong with the file that was refused last, for people; null when nothing is. */
  @Nullable String message() {
    return refused.isEmpty() ? null : refused.lastEntry().getValue().getMessage();
  }

  /** How long a refused file waits that has waited {@code last} before. */
  static Duration longer(Duration last) {
    return shorter(last.multipliedBy(2), LONGEST_FILE_PAUSE);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
