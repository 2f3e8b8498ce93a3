package org.photofactory.testkit.panels;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, without a window.
 *
 * @param program where it is
 */
public record Browser(Path program) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  /**
   * Only files of the plugin under test are opened, from this machine; containers lack the sandbox.
   */
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int PATIENCE_SECONDS = 90;

  /** The one on the search path, if there is one. */
  public static Optional<Browser> find() {
    List<Path> folders =
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  /**
   * Mounts a panel, and takes it away.
   *
   * @param scratch an empty folder
   * @return what it did wrong, in sentences
   */
  public List<String> faults(TestPanel panel, Showing showing, Path scratch)
      throws IOException, InterruptedException {
    try (PanelPage page = new PanelPage(panel, showing)) {
      Path said = scratch.resolve("browser.log");
      Process process = start(page.address(), scratch, said);
      try {
        return page.report().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException silent) {
        throw new AssertionError(panel + " was never reported: " + Files.readString(said), silent);
      } finally {
        end(process);
      }
    }
  }

  /** Its helpers write into its folder until they have ended. */
  private static void end(Process process) throws InterruptedException {
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroyForcibly().waitFor();
    helpers.forEach(ProcessHandle::destroyForcibly);
    helpers.forEach(helper -> helper.onExit().join());
  }

  private Process start(String address, Path scratch, Path said) throws IOException {
    List<String> command =
        Stream.of(
                Stream.of(program.toString(), "--user-data-dir=" + scratch.resolve("profile")),
                OPTIONS.stream(),
                Stream.of(address))
            .flatMap(words -> words)
            .toList();
    ProcessBuilder browser = new ProcessBuilder(command);
    browser.environment().put("TMPDIR", scratch.toString());
    return browser.redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }
}
