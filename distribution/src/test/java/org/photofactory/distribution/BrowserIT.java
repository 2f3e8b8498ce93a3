package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.testkit.Samples;

/** The web app in the system's Chromium, driven by the scripts in {@code browser}. */
class BrowserIT {

  private static final Path BROWSER =
      Path.of(System.getProperty("photofactory.root"), "distribution", "browser");

  @Test
  void dropped_files_reach_the_gallery_and_the_viewer() throws Exception {
    tell("gallery.mjs", "jpeg/DSCN0010.jpg", "orientation/Landscape_6.jpg");
  }

  @Test
  void a_page_outlives_a_server_that_goes_and_comes_back() throws Exception {
    tell("outage.mjs", "jpeg/DSCN0010.jpg");
  }

  private static void tell(String script, String... samples) throws Exception {
    installModules();
    try (ChildAppliance appliance = ChildAppliance.start("browser", Map.of()).awaitReady()) {
      List<String> command =
          new ArrayList<>(List.of("node", script, appliance.address().toString()));
      for (String sample : samples) {
        command.add(Samples.file(sample).toString());
      }
      assertThat(run(command)).as("see the lines above").isZero();
    }
  }

  /** Only when the lock file is newer than what was installed from it. */
  private static void installModules() throws IOException, InterruptedException {
    Path installed = BROWSER.resolve("node_modules/.package-lock.json");
    Path wanted = BROWSER.resolve("package-lock.json");
    boolean fresh =
        Files.exists(installed)
            && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted))
                >= 0;
    if (!fresh) {
      assertThat(run(List.of("npm", "ci", "--no-audit", "--no-fund"))).as("npm ci").isZero();
    }
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command)).directory(BROWSER.toFile());
    builder
        .environment()
        .put("SCREENSHOT", BROWSER.resolveSibling("target/browser-failure.png").toString());
    Process process = builder.inheritIO().start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return process.exitValue();
  }
}
