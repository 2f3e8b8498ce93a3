package org.photofactory.kernel.vault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.intake.Overdue;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chore: removes for ever what has lain in the trash for long enough. Runs several times a day, for
 * an appliance may not be on at night. Only days on which it ran count: a clock that is far ahead
 * must not empty the trash. For one thread.
 */
public final class TrashPurger {

  private static final Logger log = LoggerFactory.getLogger(TrashPurger.class);

  private static final int WINDOW = 500;

  private final Trash trash;
  private final int days;

  /**
   * @param days how long things stay in the trash; 30 by default
   */
  public TrashPurger(Trash trash, int days) {
    this.trash = Objects.requireNonNull(trash, "trash is null");
    this.days = days;
  }

  /** Name of the chore, for the status page. */
  public String name() {
    return "trash-purger";
  }

  /**
   * @return how many assets were removed
   * @throws IOException when a disk is away, or the files named cannot be removed; they are tried
   *     again the next time, and hold no others up
   */
  public int run(Instant now) throws IOException {
    trash.noteDay(now);
    Overdue overdue = new Overdue(now.minus(Duration.ofDays(days)), days, WINDOW);
    Sweep sweep = new Sweep();
    List<Long> window = trash.overdue(overdue, 0);
    while (!window.isEmpty()) {
      for (long asset : window) {
        sweep.purge(asset);
      }
      window = trash.overdue(overdue, window.getLast());
    }
    return sweep.purged();
  }

  /** One walk through the trash. */
  private final class Sweep {

    private int purged;
    private @Nullable IOException failure;

    void purge(long asset) throws VaultAwayException {
      try {
        purged += trash.purge(asset);
      } catch (VaultAwayException away) {
        throw away;
      } catch (IOException stays) {
        log.debug("Asset {} stays in the trash", asset, stays);
        failure = stays;
      }
    }

    int purged() throws IOException {
      if (purged > 0) {
        log.info("Removed {} assets that had been in the trash for {} days", purged, days);
      }
      if (failure != null) {
        throw failure;
      }
      return purged;
    }
  }
}
