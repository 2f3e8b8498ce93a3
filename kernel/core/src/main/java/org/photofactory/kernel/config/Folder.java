package org.photofactory.kernel.config;

import java.nio.file.Path;

/** A folder from which people's relative paths begin. */
record Folder(Path path) {

  private static final String USER_HOME = "~/";

  /** The path that a text means here; {@code ~/} begins at the user's own folder. */
  Path resolve(String text) {
    if (text.startsWith(USER_HOME)) {
      return Path.of(System.getProperty("user.home"), text.substring(USER_HOME.length()))
          .normalize();
    }
    return path.resolve(text).toAbsolutePath().normalize();
  }
}
