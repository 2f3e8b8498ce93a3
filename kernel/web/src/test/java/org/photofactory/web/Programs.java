package org.photofactory.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs that people use, run by tests. */
final class Programs {

  /** How a program ended, and all that it said. */
  record Ended(int status, String words) {}

  private Programs() {}

  /** Makes sure that a program of Debian is here: installs it when that is allowed. */
  static void require(String program) throws Exception {
    if (isHere(program)) {
      return;
    }
    if (run(Map.of(), List.of("id", "-u")).words().strip().equals("0")) {
      Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
      run(quiet, List.of("apt-get", "update", "-q"));
      run(quiet, List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", program));
    }
    if (!isHere(program)) {
      throw new AssertionError("This test needs " + program + ": sudo apt install " + program);
    }
  }

  static Ended run(Map<String, String> environment, List<String> command) throws Exception {
    Process process = start(environment, command);
    String words = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), words);
  }

  static Process start(Map<String, String> environment, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().putAll(environment);
    // Some leave logs where they are started.
    return builder.redirectErrorStream(true).directory(new File("target")).start();
  }

  private static boolean isHere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
