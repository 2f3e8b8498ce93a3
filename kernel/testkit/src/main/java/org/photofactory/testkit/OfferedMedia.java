package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;

/**
 * An intake in a test: remembers what it was offered, by its content, and decides as it is told.
 * Thread-safe.
 */
final class OfferedMedia implements Intake {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String HASH = "0".repeat(64);

  /** Decides about one candidate. */
  @FunctionalInterface
  interface Decision {
    Offer about(Candidate candidate) throws IntakeAwayException;
  }

  private final List<String> offered = new ArrayList<>();
  private final List<String> decided = new ArrayList<>();
  private final Deque<Decision> next = new ArrayDeque<>();
  private Decision usual = _ -> accepted();

  static Offer accepted() {
    return new Offer.Accepted(1, HASH);
  }

  static Offer duplicate() {
    return new Offer.Duplicate(1, HASH);
  }

  static Offer quarantined() {
    return new Offer.Quarantined(1, "NOT_MEDIA", "This is no photo.");
  }

  static Offer away() throws IntakeAwayException {
    throw new IntakeAwayException(
        "DATABASE_AWAY", "The database is away; files wait until it is back.", null);
  }

  /** What it decides about the next candidate; after that it goes on as usual. */
  synchronized void once(Decision decision) {
    next.add(decision);
  }

  /** What it decides from now on. */
  synchronized void usually(Decision decision) {
    usual = decision;
  }

  @Override
  public Offer offer(Candidate candidate) throws IntakeAwayException {
    try {
      String content = Files.readString(candidate.file(), StandardCharsets.ISO_8859_1);
      Offer offer = begin(content).about(candidate);
      if (candidate.disposal() == Disposal.REMOVE) {
        Files.delete(candidate.file());
      }
      note(decided, content);
      return offer;
    } catch (IntakeAwayException away) {
      throw away;
    } catch (IOException defect) {
      throw new UncheckedIOException(defect);
    }
  }

  private synchronized Decision begin(String content) {
    note(offered, content);
    return next.isEmpty() ? usual : next.remove();
  }

  private synchronized void note(List<String> list, String content) {
    list.add(content);
    notifyAll();
  }

  /** Contents of all that were offered, each time. */
  synchronized List<String> offered() {
    return List.copyOf(offered);
  }

  /** Contents of those that were decided about, each time. */
  synchronized List<String> decided() {
    return List.copyOf(decided);
  }

  /** Looks again at whoever waits, because something else has happened. */
  synchronized void stir() {
    notifyAll();
  }

  /** Waits until something is so. */
  synchronized void await(String what, BooleanSupplier so) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      long remaining = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      assertThat(remaining)
          .as("%s never came; offered %s, decided %s", what, offered, decided)
          .isPositive();
      wait(remaining);
    }
  }
}
