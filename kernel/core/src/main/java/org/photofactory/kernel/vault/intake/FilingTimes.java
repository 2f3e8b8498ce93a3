package org.photofactory.kernel.vault.intake;

import java.io.InterruptedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.photofactory.kernel.vault.naming.NameDates;
import org.photofactory.kernel.vault.naming.Plausibility;
import org.photofactory.kernel.vault.sniff.Sniffed;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.HeaderReader;
import org.photofactory.spi.storage.Staged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides under which time a new original is filed. Thread-safe. */
final class FilingTimes {

  private static final Logger log = LoggerFactory.getLogger(FilingTimes.class);

  private final Supplier<List<HeaderReader>> readers;
  private final Plausibility plausibility;
  private final ZoneId zone;

  FilingTimes(Supplier<List<HeaderReader>> readers, Plausibility plausibility, ZoneId zone) {
    this.readers = Objects.requireNonNull(readers, "readers is null");
    this.plausibility = Objects.requireNonNull(plausibility, "plausibility is null");
    this.zone = Objects.requireNonNull(zone, "zone is null");
  }

  /**
   * The first plausible of: header, what the bringer says, name, the file's own time; else now.
   *
   * @throws IntakeAwayException when told to end before the header was read
   */
  LocalDateTime decide(Candidate candidate, Staged staged, Sniffed.Medium medium, Instant modified)
      throws IntakeAwayException {
    Optional<LocalDateTime> stated = header(staged, medium);
    Stream<Supplier<Optional<LocalDateTime>>> sources =
        Stream.of(
            () -> stated,
            () -> Optional.ofNullable(candidate.capturedAt()).flatMap(this::local),
            () -> NameDates.find(candidate.name()),
            () -> local(modified));
    return sources
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .filter(plausibility::accepts)
        .findFirst()
        .or(() -> local(plausibility.clock().instant()))
        .orElseThrow();
  }

  /** Empty for instants that no calendar holds: a file may claim the year one thousand million. */
  private Optional<LocalDateTime> local(Instant instant) {
    try {
      return Optional.of(LocalDateTime.ofInstant(instant, zone));
    } catch (DateTimeException beyond) {
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> header(Staged staged, Sniffed.Medium medium)
      throws IntakeAwayException {
    for (HeaderReader reader : readers.get()) {
      Optional<LocalDateTime> time = ask(reader, staged, medium).filter(plausibility::accepts);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  /**
   * Readers belong to plugins and meet hostile files: whatever they throw must not stop the intake.
   * Being told to end does: without its header a file would be filed under a wrong date for good.
   */
  private static Optional<LocalDateTime> ask(
      HeaderReader reader, Staged staged, Sniffed.Medium medium) throws IntakeAwayException {
    try {
      return reader
          .captureTime(staged.file(), medium.kind(), medium.mime())
          .map(CaptureTime::local);
    } catch (InterruptedIOException stopped) {
      throw new IntakeAwayException(
          "INTAKE_INTERRUPTED", "The intake was told to end; the file stays where it is.", stopped);
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError failure) {
      log.debug("A header reader failed on {}", staged.sha256(), failure);
      return Optional.empty();
    }
  }
}
