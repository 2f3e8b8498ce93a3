package org.photofactory.kernel.vault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Daily chore: removes for ever what has lain in the trash for long enough. For one thread. */
public final class TrashPurger {

  private static final Logger log = LoggerFactory.getLogger(TrashPurger.class);
  private static final int WINDOW = 500;

  private final Trash trash;
  private final Duration keep;

  /**
   * @param keep how long things stay in the trash; 30 days by default
   */
  public TrashPurger(Trash trash, Duration keep) {
    this.trash = Objects.requireNonNull(trash, "trash is null");
    this.keep = Objects.requireNonNull(keep, "keep is null");
  }

  /** Name of the chore, for the status page. */
  public String name() {
    return "trash-purger";
  }

  /**
   * @return how many assets were removed
   * @throws IOException when a disk is away or a file cannot be removed; the rest is tried again
   *     the next time
   */
  public int run(Instant now) throws IOException {
    int purged = 0;
    List<Long> due = trash.trashedBefore(now.minus(keep), WINDOW);
    while (!due.isEmpty()) {
      for (long asset : due) {
        purged += trash.purge(asset) ? 1 : 0;
      }
      due = trash.trashedBefore(now.minus(keep), WINDOW);
    }
    if (purged > 0) {
      log.info("Removed {} assets that had been in the trash for {} days", purged, keep.toDays());
    }
    return purged;
  }
}
