package org.photofactory.kernel.ledger.drops;

import java.util.List;
import java.util.UUID;

/**
 * A file whose bytes wait, and are to be looked at.
 *
 * @param owner account it belongs to
 * @param folders names of the folders in which it lies, from the top
 * @param drop the file
 * @param waiting names its bytes
 */
public record DueDrop(long owner, List<String> folders, Drop drop, UUID waiting) {

  public DueDrop {
    folders = List.copyOf(folders);
  }
}
