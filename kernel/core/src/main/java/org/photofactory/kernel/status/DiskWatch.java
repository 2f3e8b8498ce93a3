package org.photofactory.kernel.status;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.photofactory.kernel.status.ServiceStatus.Health;

/** Says on the board whether the disks with vault, inbox and derivatives are there. Thread-safe. */
public final class DiskWatch {

  private final StatusBoard board;
  private final Map<String, BooleanSupplier> disks;

  /**
   * @param disks by the name of what lies on them, whether they are mounted
   */
  public DiskWatch(StatusBoard board, Map<String, BooleanSupplier> disks) {
    this.board = board;
    this.disks = Map.copyOf(disks);
  }

  /** Looks once. */
  public void look() {
    disks.forEach(
        (name, mounted) -> {
          if (mounted.getAsBoolean()) {
            board.beat(name, Health.OK, "mounted");
          } else {
            board.beat(name, Health.ERROR, "its marker file is missing: the disk is not mounted");
          }
        });
  }
}
