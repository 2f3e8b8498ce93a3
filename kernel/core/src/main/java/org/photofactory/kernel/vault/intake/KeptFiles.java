package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.ledger.intake.KeptFile;
import org.photofactory.kernel.ledger.intake.Quarantined;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.spi.intake.Offer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that connectors leave where they are come again with each start. What looks as it did when
 * it was taken in is not read again. Thread-safe.
 */
final class KeptFiles {

  private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);

  private static final int WINDOW = 1000;

  private final IntakeLedger ledger;

  KeptFiles(IntakeLedger ledger) {
    this.ledger = Objects.requireNonNull(ledger, "ledger is null");
  }

  /** Takes a candidate in. */
  @FunctionalInterface
  interface Taking {
    Offer run() throws IOException;
  }

  /** What is known of a candidate that stays; else it is taken in, and that is remembered. */
  Offer recall(Brought brought, Taking taking) throws IOException {
    if (brought.goes()) {
      return taking.run();
    }
    KeptFile before = look(brought);
    Optional<Offer> known = known(before);
    if (known.isPresent()) {
      return known.get();
    }
    Offer offer = taking.run();
    if (look(brought).equals(before)) {
      remember(before, offer);
    }
    return offer;
  }

  /** Forgets what is in the inbox no more; where its disk is not mounted nothing is known. */
  void forgetGone(MarkedRoot inbox) {
    List<String> window = ledger.keptPaths("", WINDOW);
    while (!window.isEmpty()) {
      List<String> gone = window.stream().filter(path -> isGone(Path.of(path), inbox)).toList();
      if (!gone.isEmpty() && inbox.mounted()) {
        log.debug("Forgetting {} files that have left the inbox", ledger.forgetKept(gone));
      }
      window = ledger.keptPaths(window.getLast(), WINDOW);
    }
  }

  private static boolean isGone(Path file, MarkedRoot inbox) {
    return file.startsWith(inbox.folder()) && Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Optional<Offer> known(KeptFile file) {
    return ledger
        .keptAsset(file)
        .<Offer>map(asset -> new Offer.Duplicate(asset.id(), asset.sha256()))
        .or(() -> ledger.keptQuarantined(file).map(KeptFiles::setAside));
  }

  private static Offer setAside(Quarantined quarantined) {
    return new Offer.Quarantined(
        quarantined.id(), quarantined.file().code(), quarantined.file().message());
  }

  private void remember(KeptFile file, Offer offer) {
    switch (offer) {
      case Offer.Accepted accepted -> ledger.keepAsset(file, accepted.assetId());
      case Offer.Duplicate duplicate -> ledger.keepAsset(file, duplicate.assetId());
      case Offer.Quarantined quarantined ->
          ledger.keepQuarantined(file, quarantined.quarantineId());
    }
  }

  private static KeptFile look(Brought brought) throws IOException {
    Path file = brought.file().toAbsolutePath();
    Source source = Source.lookAt(file);
    String key = source.key() == null ? null : source.key().toString();
    return new KeptFile(brought.owner(), file.toString(), source.bytes(), source.modified(), key);
  }
}
