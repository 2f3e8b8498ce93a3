package org.photofactory.kernel.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.work.DeadLetter;
import org.photofactory.kernel.ledger.work.DeadLetters.Selection;

/** What people may do with dead letters. Safe for use by many threads. */
public interface DeadLetterOffice {

  /**
   * Newest first.
   *
   * @param sight whose assets are shown
   * @param stage only of this stage; null for all
   * @param offset how many to leave out
   */
  List<DeadLetter> list(Sight sight, @Nullable String stage, int limit, int offset);

  /** Has them tried again as if never tried; returns how many. */
  int requeue(Sight sight, Selection selection);

  /** Settles them as skipped; returns how many. */
  int discard(Sight sight, Selection selection);
}
