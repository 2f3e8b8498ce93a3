package org.photofactory.spi.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.photofactory.spi.stage.LaneKind;

/**
 * Keeps copies of originals: on another disk, on a server. Register it as an OSGi service: the
 * kernel has every original put into it by a stage {@code backup-<name>}, and reads each copy again
 * before it believes in it.
 *
 * <p>Called by several threads at once, also for the same item: {@link #put} and {@link #verify} by
 * those of its lane, {@link #store} and {@link #restore} by others, too. What is done for one item
 * may take 4 h, and so may a call of {@link #restore}; one of {@link #store} 30 s. Then the call is
 * interrupted, and a call that is interrupted ends soon, by an exception. No transaction is open
 * during a call. Nothing that a target holds is ever overwritten, changed or removed by these
 * methods.
 *
 * <p>{@link BackupAwayException} means that the target as a whole cannot be used: its stage rests,
 * and tries again by itself. Any other {@link IOException} is about the one item.
 */
@ConsumerType
public interface BackupTarget {

  /**
   * Its name for settings and for people: lower case with hyphens, at most 38 characters, for
   * example {@code folder}; the same answer every time.
   */
  String name();

  /**
   * Why it cannot be used as it is set up, for example because nobody has named a folder yet: a
   * sentence for people. Empty while it can, also when its disk is away. Asked every few seconds,
   * so it only looks at settings.
   */
  default Optional<String> off() {
    return Optional.empty();
  }

  /** Which threads wait for it: {@link LaneKind#IO} for disks, {@link LaneKind#NET} for servers. */
  default LaneKind lane() {
    return LaneKind.IO;
  }

  /**
   * Which storage it writes to as things are: another answer means that copies made before are not
   * there, so that all are to be put again, say because people have plugged in another disk. One
   * that comes back answers as it did before. Asked before each copy, and about once a minute, so
   * it reads no more than it must.
   *
   * @throws BackupAwayException when no storage is there
   */
  String store() throws IOException;

  /**
   * Keeps a copy of an item, whole or not at all: nobody ever sees a part of it, not even after a
   * power cut, and when this returns the copy outlives one. Does nothing when a whole copy is there
   * already. When the item's path is taken by other bytes (another original, or a copy that was
   * damaged) those stay as they are, and the copy gets a path nearby.
   *
   * @param original the item's bytes; reading them fails at their end if they are not those that
   *     the item says, and then nothing may be kept. Closed by the caller.
   */
  void put(BackupItem item, InputStream original) throws IOException, InterruptedException;

  /** Reads the copy of an item again, every byte of it. */
  BackupCheck verify(BackupItem item) throws IOException, InterruptedException;

  /**
   * Tells what is there, without reading it: what {@link #put} has put, and nothing that is
   * unfinished.
   *
   * @param cursor {@link BackupPage#next} of the page before; null for the first
   */
  BackupPage list(@Nullable String cursor) throws IOException, InterruptedException;

  /**
   * Writes the bytes of a whole copy to a new file. When this throws, the file may hold anything.
   *
   * @param newFile a path at which there is nothing, in a folder that is there
   * @throws java.nio.file.NoSuchFileException when there is no whole copy
   */
  void restore(BackupItem item, Path newFile) throws IOException, InterruptedException;
}
