package org.photofactory.distribution.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The scripts in {@code browser}, which meet a running appliance as people and their programs do.
 */
public final class Scripts {

  private static final Path FOLDER =
      Path.of(System.getProperty("photofactory.root"), "distribution", "browser");

  private Scripts() {}

  /**
   * Has a script meet an appliance of its own, and fails when the script does.
   *
   * @param script its file name
   * @param files what it is given
   */
  public static void tell(String script, List<Path> files) throws Exception {
    installModules();
    String name = script.substring(0, script.indexOf('.'));
    try (ChildAppliance appliance = ChildAppliance.start(name, Map.of()).awaitReady()) {
      List<String> command =
          new ArrayList<>(List.of("node", script, appliance.address().toString()));
      files.forEach(file -> command.add(file.toString()));
      assertThat(run(command, appliance.token())).as("see the lines above").isZero();
    }
  }

  /** Only when the lock file is newer than what was installed from it. */
  private static void installModules() throws IOException, InterruptedException {
    Path installed = FOLDER.resolve("node_modules/.package-lock.json");
    Path wanted = FOLDER.resolve("package-lock.json");
    boolean fresh =
        Files.exists(installed)
            && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted))
                >= 0;
    if (!fresh) {
      assertThat(run(List.of("npm", "ci", "--no-audit", "--no-fund"), "")).as("npm ci").isZero();
    }
  }

  private static int run(List<String> command, String token)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command)).directory(FOLDER.toFile());
    builder
        .environment()
        .put("SCREENSHOT", FOLDER.resolveSibling("target/browser-failure.png").toString());
    builder.environment().put("PHOTOFACTORY_TOKEN", token);
    Process process = builder.inheritIO().start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return process.exitValue();
  }
}
