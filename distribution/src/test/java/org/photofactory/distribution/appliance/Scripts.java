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
   * Has a script meet an appliance of its own, and fails when the script does. It may come in as
   * the admin, or by the console's token.
   *
   * @param script its file name
   * @param files what it is given
   */
  public static void tell(String script, List<Path> files) throws Exception {
    try (ChildAppliance appliance = start(script).awaitReady()) {
      Map<String, String> keys =
          Map.of(
              "PHOTOFACTORY_TOKEN", appliance.token(),
              "ADMIN_LOGIN", ChildAppliance.LOGIN,
              "ADMIN_PASSWORD", ChildAppliance.PASSWORD);
      meet(script, appliance, keys, files);
    }
  }

  /** The same with an appliance in which nobody lives yet. */
  public static void tellFirstRun(String script, List<Path> files) throws Exception {
    try (ChildAppliance appliance = start(script).awaitFirstRun()) {
      meet(script, appliance, Map.of("FIRST_RUN", appliance.firstRunLink()), files);
    }
  }

  private static ChildAppliance start(String script) throws IOException {
    return ChildAppliance.start(script.substring(0, script.indexOf('.')), Map.of());
  }

  private static void meet(
      String script, ChildAppliance appliance, Map<String, String> keys, List<Path> files)
      throws IOException, InterruptedException {
    installModules();
    List<String> command = new ArrayList<>(List.of("node", script, appliance.address().toString()));
    files.forEach(file -> command.add(file.toString()));
    assertThat(run(command, keys)).as("see the lines above").isZero();
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
      assertThat(run(List.of("npm", "ci", "--no-audit", "--no-fund"), Map.of()))
          .as("npm ci")
          .isZero();
    }
  }

  private static int run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command)).directory(FOLDER.toFile());
    builder
        .environment()
        .put("SCREENSHOT", FOLDER.resolveSibling("target/browser-failure.png").toString());
    builder.environment().putAll(environment);
    Process process = builder.inheritIO().start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return process.exitValue();
  }
}
