package org.photofactory.web.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.photofactory.web.rest.Problem;

/**
 * Where received files lie for a while, and where they go: the intake copies each from the one to
 * the other, so both need room for it. Safe for use by many threads.
 *
 * @param vault where originals go
 * @param reserveBytes how much of each disk stays free
 * @param usable how much of the disk of a folder is free
 */
public record Disks(Path vault, long reserveBytes, ToLongFunction<Path> usable) {

  private static final long NOTHING_LEFT = 1 << 20;

  /** The disks of this machine. */
  public static Disks of(Path vault, long reserveBytes) {
    return new Disks(vault, reserveBytes, folder -> folder.toFile().getUsableSpace());
  }

  /**
   * Refuses what would eat into the reserve of either disk: a database may lie there, and an upload
   * must not take the last of its room.
   *
   * @param folder where the file is received
   * @param missing how many bytes of it are still to come
   * @param whole how many there will be
   * @throws org.photofactory.web.rest.ProblemException when there is no room for them
   */
  void demand(Path folder, long missing, long whole) {
    demandFree(folder, missing);
    if (Files.exists(vault)) { // a vault that is away is told of by the intake
      demandFree(vault, onOneDisk(folder) ? missing + whole : whole);
    }
  }

  /** Refuses when there is nothing left where a file is received. */
  void demandSome(Path folder) {
    if (usable.applyAsLong(folder) < NOTHING_LEFT) {
      throw full("The disk is full; the file was not taken.");
    }
  }

  private void demandFree(Path folder, long bytes) {
    if (usable.applyAsLong(folder) - reserveBytes < bytes) {
      throw full(
          folder.equals(vault)
              ? "The disk of the originals is full; the file was not taken."
              : "The disk is full; the file was not taken.");
    }
  }

  private boolean onOneDisk(Path folder) {
    try {
      return Objects.equals(
          Files.getAttribute(folder, "unix:dev"), Files.getAttribute(vault, "unix:dev"));
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static RuntimeException full(String message) {
    return Problem.of(507, "DISK_FULL", message, "Free some space and send it again.")
        .asException();
  }
}
