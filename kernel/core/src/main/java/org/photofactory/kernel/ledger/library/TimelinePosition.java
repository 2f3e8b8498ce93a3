package org.photofactory.kernel.ledger.library;

import java.time.LocalDateTime;

/**
 * A place in the timeline, which runs from the newest to the oldest.
 *
 * @param sortTime wall-clock time by which assets are sorted
 * @param id ledger id, which decides among equal times
 */
public record TimelinePosition(LocalDateTime sortTime, long id) {

  /** Before the newest asset; PostgreSQL's driver writes the time as {@code infinity}. */
  public static final TimelinePosition START =
      new TimelinePosition(LocalDateTime.MAX, Long.MAX_VALUE);
}
