package org.photofactory.kernel.backups;

import java.util.List;
import org.photofactory.kernel.ledger.backups.Bookmark;
import org.photofactory.kernel.ledger.backups.Finding;
import org.photofactory.kernel.ledger.backups.Returned;

/**
 * What people may do with backups. Safe for use by many threads. Methods throw {@link
 * org.photofactory.kernel.database.DatabaseAwayException} when the database is away.
 */
public interface BackupDesk {

  /** All targets, by name: those that are here, and those that have been. */
  List<BackupStatus> list();

  /** True when there is one of that name. */
  boolean knows(String name);

  /** Has every copy read again, and made anew where it is missing or damaged. */
  Answer check(String name);

  /**
   * Has originals given back that the vault has lost.
   *
   * @param thorough has every original read; otherwise those are given back that are missing, have
   *     another size, or are known to be damaged
   */
  Answer restore(String name, boolean thorough);

  /** What the last check came upon, first what has no whole copy yet. */
  List<Finding> findings(String name, Bookmark after, int limit);

  /** What the last restore came upon, first what it could not give back. */
  List<Returned> returned(String name, Bookmark after, int limit);
}
