package org.photofactory.kernel.status;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where programs of the system are looked for.
 *
 * @param folders as in the environment's {@code PATH}
 */
public record SearchPath(String folders) {

  /** That of this process. */
  public static SearchPath ofProcess() {
    return new SearchPath(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /** Whether a program is installed. */
  public boolean has(String program) {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(folders)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .anyMatch(Files::isExecutable);
  }
}
