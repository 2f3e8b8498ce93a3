package org.photofactory.launcher.doctor;

import java.util.List;

/**
 * Memory for the appliance and its database.
 *
 * @param total bytes of the machine's memory
 */
record MemoryCheck(long total) implements Check {

  private static final long LITTLE = 900_000_000L;

  @Override
  public List<Finding> look() {
    String message = "%.1f GB".formatted(total / 1e9);
    return List.of(
        total < LITTLE
            ? Finding.warn(
                "memory", message + " is little", "give the machine 1 GB, or add swap space")
            : Finding.ok("memory", message));
  }
}
