package org.photofactory.kernel.vault.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.ledger.intake.JournalEntry;
import org.photofactory.kernel.ledger.intake.JournalStep;
import org.photofactory.kernel.ledger.intake.NewQuarantined;
import org.photofactory.kernel.ledger.intake.Quarantined;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.kernel.vault.quarantine.QuarantineCode;
import org.photofactory.kernel.vault.quarantine.QuarantineFolder;
import org.photofactory.kernel.vault.sniff.Sniffed;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;

/** Sets aside what can be no asset, in steps that a repair can take up anywhere. Thread-safe. */
final class Rejections {

  private final QuarantineFolder folder;
  private final IntakeLedger ledger;
  private final Announcer announcer;
  private final Clock clock;
  private final Steps steps;

  Rejections(
      QuarantineFolder folder, IntakeLedger ledger, Announcer announcer, Clock clock, Steps steps) {
    this.folder = Objects.requireNonNull(folder, "folder is null");
    this.ledger = Objects.requireNonNull(ledger, "ledger is null");
    this.announcer = Objects.requireNonNull(announcer, "announcer is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
    this.steps = Objects.requireNonNull(steps, "steps is null");
  }

  /** Copies a candidate aside, reads it in doing so, and clears it away if it is to go. */
  Offer.Quarantined setAside(Brought brought, Source source, Sniffed.Unfit unfit)
      throws IOException {
    QuarantineFolder.Aside aside;
    try (InputStream in = bytes(source)) {
      aside = folder.copy(in);
    }
    try {
      source.demandUnchanged(aside.bytes());
    } catch (IOException changing) {
      Files.deleteIfExists(aside.file());
      throw changing;
    }
    steps.taken(Step.STAGED);
    NewQuarantined file =
        row(brought, aside.sha256(), aside.bytes(), unfit.code(), unfit.message());
    Optional<Quarantined> known = known(aside, brought);
    if (known.isPresent()) {
      Files.deleteIfExists(aside.file());
      return clear(known.get().id(), brought, source, file);
    }
    String path = folder.freePath(brought.name(), clock.instant());
    return keep(brought, source, new Kept(file, aside.file(), path));
  }

  /** Moves aside a file that cannot be read: that needs rights on its folder only. */
  Offer.Quarantined setAsideUnread(Brought brought, Source source, IOException unreadable)
      throws IOException {
    if (!brought.goes()) {
      throw new IntakeAwayException(
          "FILE_UNREADABLE",
          "The file " + source.file() + " may not be read; give the appliance the right to.",
          unreadable);
    }
    String message = "The appliance may not read this file: give it the right to, then try again.";
    NewQuarantined file = row(brought, null, source.bytes(), QuarantineCode.UNREADABLE, message);
    try {
      return keep(brought, source, new Kept(file, source.file(), unreadPath(brought, source)));
    } catch (AccessDeniedException unmovable) {
      throw new AccessDeniedException(source.file().toString());
    }
  }

  /** What cannot be read cannot be copied to another file system: there it is moved beside. */
  private String unreadPath(Brought brought, Source source) throws IOException {
    boolean sameDisk =
        Files.getFileStore(source.file()).equals(Files.getFileStore(folder.folder()));
    return sameDisk
        ? folder.freePath(brought.name(), clock.instant())
        : folder.freePathBeside(source.file(), brought.name());
  }

  /**
   * Has the ledger know a file that lies in the quarantine folder. May be repeated after a crash.
   */
  long complete(JournalEntry.Row row, NewQuarantined file, String path) {
    long id = ledger.setAside(row, file, path);
    steps.taken(Step.COMMITTED);
    return id;
  }

  private Offer.Quarantined keep(Brought brought, Source source, Kept kept) throws IOException {
    JournalEntry.Row row = announce(brought, kept.file(), kept.path());
    folder.publish(kept.bytes(), kept.path());
    steps.taken(Step.PLACED);
    long id = complete(row, kept.file(), kept.path());
    Offer.Quarantined offer = clear(id, brought, source, kept.file());
    ledger.forget(row.id());
    steps.taken(Step.FORGOTTEN);
    return offer;
  }

  private JournalEntry.Row announce(Brought brought, NewQuarantined file, String path) {
    JournalEntry entry =
        new JournalEntry(
            brought.owner(),
            file.bytes(),
            brought.file().toString(),
            brought.goes(),
            JournalStep.SETTING_ASIDE,
            Entries.write(file),
            null,
            path);
    JournalEntry.Row row = ledger.open(entry);
    steps.taken(Step.JOURNALLED);
    return row;
  }

  private Offer.Quarantined clear(long id, Brought brought, Source source, NewQuarantined file)
      throws IOException {
    announcer.quarantined(brought, file.code());
    if (brought.goes()) {
      source.remove();
    }
    steps.taken(Step.SOURCE_REMOVED);
    return new Offer.Quarantined(id, file.code(), file.message());
  }

  private Optional<Quarantined> known(QuarantineFolder.Aside aside, Brought brought) {
    return ledger
        .quarantined(brought.owner(), aside.sha256(), brought.name())
        .filter(quarantined -> folder.find(quarantined.path()).isPresent());
  }

  private static NewQuarantined row(
      Brought brought, @Nullable String sha256, long bytes, QuarantineCode code, String message) {
    return new NewQuarantined(
        brought.name(), brought.source(), sha256, bytes, code.name(), message);
  }

  /** The bytes of a link are the path it leads to; nobody follows it. */
  private static InputStream bytes(Source source) throws IOException {
    return switch (source.type()) {
      case FILE -> Files.newInputStream(source.file(), LinkOption.NOFOLLOW_LINKS);
      case SYMBOLIC_LINK ->
          new ByteArrayInputStream(
              Files.readSymbolicLink(source.file()).toString().getBytes(StandardCharsets.UTF_8));
    };
  }

  /**
   * A file on its way into quarantine.
   *
   * @param file its row
   * @param bytes where they lie
   * @param path where they will lie
   */
  private record Kept(NewQuarantined file, Path bytes, String path) {}
}
