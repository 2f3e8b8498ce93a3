package org.photofactory.kernel.ledger.drops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as its program sees it.
 *
 * @param id its row
 * @param name what the program calls it; empty for the top folder
 * @param times its times
 * @param content of a file; null for a folder
 */
public record Drop(long id, String name, Times times, @Nullable Content content) {

  /**
   * Times of a file or folder.
   *
   * @param created when it came
   * @param modified when it was last changed, as its program says
   * @param touched when a program last did something to it
   */
  public record Times(Instant created, Instant modified, Instant touched) {}

  /** True for a folder. */
  public boolean folder() {
    return content == null;
  }
}
