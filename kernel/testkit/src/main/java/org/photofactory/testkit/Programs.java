package org.photofactory.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Programs of the system that tests run for real. What is missing is installed where the tests may
 * do that, which is on Debian as root; elsewhere the test fails and says what to install.
 */
public final class Programs {

  /** How a program ended, and all that it said. */
  public record Ended(int status, String words) {}

  private Programs() {}

  /** Makes sure that a program is here whose package has its name. */
  public static void require(String program) throws IOException, InterruptedException {
    require(program, program);
  }

  /**
   * Makes sure that a program is here.
   *
   * @param program what is run
   * @param debianPackage which package of Debian brings it
   * @throws AssertionError when it is neither here nor can be installed
   */
  public static void require(String program, String debianPackage)
      throws IOException, InterruptedException {
    require(() -> isHere(program), program, debianPackage);
  }

  /**
   * Makes a program that is killed as soon as it runs, as those are that need too much memory.
   *
   * @param parent where a folder for it is made
   * @return the folder
   */
  public static Path suicidal(Path parent, String program) throws IOException {
    return scripted(parent, program, "kill -KILL $$");
  }

  /**
   * Makes a program that does what a shell does with a script.
   *
   * @param parent where a folder for it is made
   * @return the folder
   */
  public static Path scripted(Path parent, String program, String script) throws IOException {
    Path folder = Files.createTempDirectory(parent, "programs");
    Path file = Files.writeString(folder.resolve(program), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /**
   * Makes sure that a shared library is here.
   *
   * @param soname the name that programs link it by, for example {@code libvips.so.42}
   * @param debianPackage which package of Debian brings it
   * @throws AssertionError when it is neither here nor can be installed
   */
  public static void requireLibrary(String soname, String debianPackage)
      throws IOException, InterruptedException {
    require(() -> libraryIsHere(soname), soname, debianPackage);
  }

  /** Runs a program to its end. */
  public static Ended run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Process process = start(environment, command);
    String words = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), words);
  }

  /** Starts a program in the folder {@code target}, its errors among its output. */
  public static Process start(Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().putAll(environment);
    // Some leave logs where they are started.
    return builder.redirectErrorStream(true).directory(new File("target")).start();
  }

  /** What tells whether something is here. */
  private interface Look {
    boolean isHere() throws IOException, InterruptedException;
  }

  private static void require(Look look, String what, String debianPackage)
      throws IOException, InterruptedException {
    if (!look.isHere()) {
      installInTurn(look, debianPackage);
    }
    if (!look.isHere()) {
      throw missing(what, debianPackage);
    }
  }

  /** Debian installs one thing at a time. */
  private static void installInTurn(Look look, String debianPackage)
      throws IOException, InterruptedException {
    try (Turn _ = Turn.await("install")) {
      if (!look.isHere()) {
        install(debianPackage);
      }
    }
  }

  private static void install(String debianPackage) throws IOException, InterruptedException {
    if (run(Map.of(), List.of("id", "-u")).words().strip().equals("0")) {
      Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
      run(quiet, List.of("apt-get", "update", "-q"));
      run(
          quiet,
          List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", debianPackage));
    }
  }

  private static AssertionError missing(String what, String debianPackage) {
    return new AssertionError("This test needs " + what + ": sudo apt install " + debianPackage);
  }

  private static boolean libraryIsHere(String soname) throws IOException, InterruptedException {
    Map<String, String> path = Map.of("PATH", System.getenv("PATH") + ":/sbin:/usr/sbin");
    return run(path, List.of("sh", "-c", "ldconfig -p")).words().contains(soname + " ");
  }

  private static boolean isHere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
