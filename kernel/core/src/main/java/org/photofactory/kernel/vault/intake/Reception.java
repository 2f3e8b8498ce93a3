package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.kernel.vault.quarantine.QuarantineCode;
import org.photofactory.kernel.vault.sniff.Sniffed;
import org.photofactory.kernel.vault.sniff.Sniffer;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.storage.Staged;

/** Looks at a candidate, takes its bytes in, and passes it on to where it belongs. Thread-safe. */
final class Reception {

  private static final Sniffed.Unfit LINK =
      new Sniffed.Unfit(
          QuarantineCode.SYMBOLIC_LINK,
          "This is a symbolic link, and links are not followed: copy the file itself. What is"
              + " kept here is the path that the link led to.");

  private final Sniffer sniffer = new Sniffer();
  private final IntakeStorage storage;
  private final DiskReserve reserve;
  private final Admissions admissions;
  private final Rejections rejections;
  private final Steps steps;

  Reception(
      IntakeStorage storage,
      DiskReserve reserve,
      Admissions admissions,
      Rejections rejections,
      Steps steps) {
    this.storage = storage;
    this.reserve = reserve;
    this.admissions = admissions;
    this.rejections = rejections;
    this.steps = steps;
  }

  Offer receive(Brought brought, AtomicBoolean interrupted) throws IOException {
    Source source = Source.lookAt(brought.file());
    Sniffed sniffed;
    try {
      sniffed = sniff(brought, source);
    } catch (AccessDeniedException unreadable) {
      return repairable(() -> rejections.setAsideUnread(brought, source, unreadable), interrupted);
    }
    return switch (sniffed) {
      case Sniffed.Medium medium -> {
        Staged staged = stage(source);
        yield admissions.settle(
            new Admissions.Arrival(brought, source, medium, staged), interrupted);
      }
      case Sniffed.Unfit unfit -> {
        reserve.demand(storage.quarantine().folder(), source.bytes());
        yield repairable(() -> rejections.setAside(brought, source, unfit), interrupted);
      }
    };
  }

  /** Puts a copy of an original in its place, if that is missing or damaged; the copy stays. */
  GivenBack giveBack(long assetId, Path copy, AtomicBoolean interrupted) throws IOException {
    return admissions.giveBack(assetId, stage(Source.lookAt(copy)), interrupted);
  }

  private Sniffed sniff(Brought brought, Source source) throws IOException {
    return switch (source.type()) {
      case SYMBOLIC_LINK -> LINK;
      case FILE -> sniffer.sniff(source.file(), brought.name());
    };
  }

  private Staged stage(Source source) throws IOException {
    reserve.demand(storage.vaultRoot().demand(), source.bytes());
    Staged staged;
    try (InputStream in = Files.newInputStream(source.file(), LinkOption.NOFOLLOW_LINKS)) {
      staged = storage.vault().stage(in);
    }
    try {
      source.demandUnchanged(staged.bytes());
    } catch (IntakeAwayException changing) {
      storage.vault().discard(staged);
      throw changing;
    }
    steps.taken(Step.STAGED);
    return staged;
  }

  private static Offer repairable(Rejecting rejecting, AtomicBoolean interrupted)
      throws IOException {
    try {
      return rejecting.run();
    } catch (IntakeAwayException untouched) {
      throw untouched;
    } catch (IOException | RuntimeException failure) {
      interrupted.set(true);
      throw failure;
    }
  }

  @FunctionalInterface
  private interface Rejecting {
    Offer run() throws IOException;
  }
}
