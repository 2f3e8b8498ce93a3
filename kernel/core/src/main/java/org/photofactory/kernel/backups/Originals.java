package org.photofactory.kernel.backups;

import java.io.IOException;
import java.nio.file.Path;
import org.photofactory.spi.backup.BackupItem;

/**
 * The originals in the vault. Implementations are thread-safe. Any {@link IOException} means that
 * the vault, its disk or the database cannot be used just now; its message is a sentence for
 * people.
 */
public interface Originals {

  /**
   * True when the vault has an original.
   *
   * @param thorough has every byte of it read; otherwise it is enough that its size is right
   */
  boolean has(BackupItem item, boolean thorough) throws IOException;

  /**
   * A path at which there is nothing, with room for a copy that is about to be written there. What
   * was written to an earlier one and not given back is removed: there is one copy at a time.
   */
  Path newFile(BackupItem item) throws IOException;

  /**
   * Puts a copy in the place of an original that is missing or damaged, if it has the right bytes.
   * What lies in that place is set aside. The copy is removed in any case.
   */
  GivenBack giveBack(long assetId, Path copy) throws IOException;

  /** What became of a copy. */
  sealed interface GivenBack {

    /** The original is back. */
    record Restored() implements GivenBack {}

    /** The vault has it already, or the asset has gone. */
    record NotNeeded() implements GivenBack {}

    /** It has other bytes than the original had. */
    record OtherBytes() implements GivenBack {}

    /**
     * It could not be put there.
     *
     * @param reason a sentence for people
     */
    record Failed(String reason) implements GivenBack {}
  }
}
