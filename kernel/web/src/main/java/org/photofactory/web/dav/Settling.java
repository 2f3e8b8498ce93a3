package org.photofactory.web.dav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import org.photofactory.kernel.ledger.drops.Content.Place;
import org.photofactory.kernel.ledger.drops.Drops;
import org.photofactory.kernel.ledger.drops.DueDrop;
import org.photofactory.kernel.vault.intake.Intakes;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of dropped files that have come to rest. A crash between any two steps loses
 * nothing: a file that was offered is offered once more, and found known. For one thread.
 */
final class Settling {

  private static final Logger log = LoggerFactory.getLogger(Settling.class);
  private static final String SOURCE = "webdav";

  private final Drops drops;
  private final DropFiles files;
  private final Intakes intakes;
  private final Clock clock;

  Settling(Drops drops, DropFiles files, Intakes intakes, Clock clock) {
    this.drops = drops;
    this.files = files;
    this.intakes = intakes;
    this.clock = clock;
  }

  /**
   * Looks at one file that is due.
   *
   * @throws org.photofactory.spi.intake.IntakeAwayException when nothing can be taken in now
   */
  void settle(DueDrop due) throws IOException {
    Fate fate = Fate.of(due.folders(), due.drop().name());
    Instant rested = due.drop().times().touched().plus(fate.rest(bytes(due)));
    if (clock.instant().isBefore(rested)) {
      drops.postpone(due, rested);
      return;
    }
    switch (fate) {
      case OFFERED -> offer(due);
      case LITTER -> end(due, drops.settle(due, new Place.Nowhere()));
      case UNFINISHED -> end(due, drops.forget(due));
    }
  }

  private void offer(DueDrop due) throws IOException {
    Path file = files.file(due.waiting());
    try {
      Files.setLastModifiedTime(file, FileTime.from(due.drop().times().modified()));
    } catch (NoSuchFileException gone) {
      lost(due, gone);
      return;
    }
    Offer offer =
        intakes
            .of(due.owner())
            .offer(new Candidate(file, due.drop().name(), SOURCE, Disposal.KEEP, null));
    drops.settle(due, place(offer));
    // Also when it has other bytes by now: then nobody needs these.
    files.remove(due.waiting());
  }

  private static Place place(Offer offer) {
    return switch (offer) {
      case Offer.Accepted(var id, _) -> new Place.InVault(id);
      case Offer.Duplicate(var id, _) -> new Place.InVault(id);
      case Offer.Quarantined(var id, _, _) -> new Place.InQuarantine(id);
    };
  }

  private void end(DueDrop due, boolean ended) throws IOException {
    if (ended) {
      files.remove(due.waiting());
    }
  }

  /**
   * Its program deleted it just now, or somebody has emptied the folder on disk. While the folder
   * itself is away nothing is taken for gone.
   */
  private void lost(DueDrop due, NoSuchFileException gone) throws IOException {
    if (!files.present()) {
      throw gone;
    }
    if (drops.forget(due)) {
      log.warn("The bytes of {} are gone from the drop folder; send it again", due.drop().name());
    }
  }

  private static long bytes(DueDrop due) {
    var content = due.drop().content();
    return content == null ? 0 : content.bytes();
  }
}
