package org.photofactory.spi.backup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some of the copies that a target holds.
 *
 * @param copies in an order that stays the same
 * @param next where the next page begins; null after the last one
 */
public record BackupPage(List<Copy> copies, @Nullable String next) {

  /**
   * A copy, as far as can be told without reading it.
   *
   * @param path where it lies in the target: the path of its item, or one nearby where that was
   *     taken
   * @param bytes size
   */
  public record Copy(String path, long bytes) {
    public Copy {
      Objects.requireNonNull(path, "path is null");
    }
  }

  public BackupPage {
    copies = List.copyOf(copies);
  }
}
