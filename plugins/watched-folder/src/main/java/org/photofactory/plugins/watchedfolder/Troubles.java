package org.photofactory.plugins.watchedfolder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.photofactory.spi.intake.IntakeAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wrong, from one round to the next: what was wrong in the last one stands until this one
 * is over, so that the status does not waver. For one thread.
 */
final class Troubles {

  private static final Logger log = LoggerFactory.getLogger(Troubles.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** What passes by itself and is nobody's business: the next round sees how the file is. */
  private static final Set<String> USUAL = Set.of("FILE_CHANGING", "FILE_GONE", "NOT_A_FILE");

  /** These concern one file, all others every file. */
  private static final Set<String> OF_A_FILE =
      Set.of("FILE_UNREADABLE", "DISK_ERROR", "INTAKE_FAILED", "VAULT_IN_INBOX");

  private final Set<String> before = new LinkedHashSet<>();
  private final Set<String> now = new LinkedHashSet<>();
  private boolean general;
  private Duration pause = FIRST_PAUSE;

  /** A round begins. */
  void begin() {
    before.clear();
    before.addAll(now);
    now.clear();
    general = false;
  }

  /** A round is over. */
  void end() {
    before.clear();
  }

  /**
   * @param sentence for people
   */
  void add(String sentence) {
    now.add(sentence);
  }

  /** Nothing at all can be taken in, so the round should end. */
  void addGeneral(String sentence) {
    add(sentence);
    general = true;
  }

  /** The intake has refused a file. */
  void refused(Path file, Throwable failure) {
    if (!(failure instanceof IntakeAwayException away)) {
      log.warn("{} could not be offered", file, failure);
      add("%s could not be taken in: %s".formatted(file, failure));
    } else if (OF_A_FILE.contains(away.code())) {
      add(String.valueOf(away.getMessage()));
    } else if (!USUAL.contains(away.code())) {
      addGeneral(String.valueOf(away.getMessage()));
    }
  }

  /** The intake has decided about a file, so it is there. */
  void decided() {
    before.clear();
    pause = FIRST_PAUSE;
  }

  boolean general() {
    return general;
  }

  /** What is wrong, for people; empty when nothing is. */
  Optional<String> message() {
    Set<String> shown = now.isEmpty() ? before : now;
    return shown.stream()
        .findFirst()
        .map(first -> shown.size() == 1 ? first : first + more(shown.size() - 1));
  }

  private static String more(int others) {
    return " (and %d more)".formatted(others);
  }

  /**
   * How long to rest now: growing while nothing can be taken in.
   *
   * @param interval the usual rest
   */
  Duration pause(Duration interval) {
    if (!general) {
      return interval;
    }
    Duration current = pause;
    pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    return shorter(current, interval);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
