package org.photofactory.kernel.database;

import java.nio.file.Files;
import java.nio.file.Path;

/** How a person gives this process's user a folder. */
public final class Ownership {

  private Ownership() {}

  /**
   * The command for a shell. A folder that is not there is made: to give away the one above it
   * could be to give away half of the system.
   */
  public static String command(Path folder) {
    String user = System.getProperty("user.name");
    return Files.exists(folder)
        ? "sudo chown -R %s '%s'".formatted(user, folder)
        : "sudo install -d -o %s '%s'".formatted(user, folder);
  }
}
