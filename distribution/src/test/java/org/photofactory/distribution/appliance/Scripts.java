package org.photofactory.distribution.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.photofactory.testkit.Turn;

/**
 * The scripts in {@code browser}, which meet a running appliance as people and their programs do.
 */
public final class Scripts {

  private static final Path FOLDER =
      Path.of(System.getProperty("photofactory.root"), "distribution", "browser");

  /** A busy machine takes its time; a step that waits in vain gives up long before. */
  private static final int LIMIT_MINUTES = 10;

  private static final int LAST_LINES = 40;

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
    prepare();
    List<String> command = new ArrayList<>(List.of("node", script, appliance.address().toString()));
    files.forEach(file -> command.add(file.toString()));
    run(script.substring(0, script.indexOf('.')), command, keys);
  }

  /** Several tests at once need the same modules and the same browser. */
  private static void prepare() throws IOException, InterruptedException {
    try (Turn _ = Turn.await("browser")) {
      installModules();
      run("prepare", List.of("node", "prepare.mjs"), Map.of());
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
      run("npm", List.of("npm", "ci", "--no-audit", "--no-fund"), Map.of());
    }
  }

  /** Fails with the last words of a program that does. */
  private static void run(String name, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path said = Files.createDirectories(FOLDER.resolveSibling("target/browser")).resolve(name);
    Path log = Path.of(said + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
    builder.environment().put("SCREENSHOT", said.toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    String output = Files.readString(log);
    System.out.println(output);
    String end = ended ? "ends with " + process.exitValue() : "does not end";
    assertThat(ended && process.exitValue() == 0)
        .as("%s %s:%n%s", name, end, lastLines(output))
        .isTrue();
  }

  private static String lastLines(String output) {
    List<String> lines = output.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
