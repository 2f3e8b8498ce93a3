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

/** The web app in the system's Chromium, driven by {@code browser/gallery.mjs}. */
class BrowserIT {

  private static final Path BROWSER =
      Path.of(System.getProperty("photofactory.root"), "distribution", "browser");

  @Test
  void dropped_files_reach_the_gallery_and_the_viewer() throws Exception {
    installModules();
    try (ChildAppliance appliance = ChildAppliance.start("browser", Map.of()).awaitReady()) {
      List<String> command =
          List.of(
              "node",
              "gallery.mjs",
              appliance.address().toString(),
              Samples.file("jpeg/DSCN0010.jpg").toString(),
              Samples.file("orientation/Landscape_6.jpg").toString());
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
