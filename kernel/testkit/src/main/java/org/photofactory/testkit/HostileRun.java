package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.media.HostileMedium;

/** Hands hostile files to a stage and looks how that ends. */
public final class HostileRun {

  private final Path folder;
  private final Stage stage;

  /**
   * @param folder an empty folder for one file and what is made of it
   */
  public HostileRun(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  /**
   * The file must end as done, skipped or to blame, within the time that the stage gives itself;
   * nothing may be thrown, no other file delayed.
   */
  public Outcome blamesAtMostTheItem(HostileMedium medium) throws IOException {
    Path place = Files.createTempDirectory(folder, "hostile");
    try {
      Asset asset = medium.asset(place);
      Outcome outcome =
          assertTimeoutPreemptively(
              stage.spec().timeout(),
              () -> new StageHarness(place).run(stage, asset),
              medium.name());
      assertItem(medium, outcome);
      return outcome;
    } finally {
      clear(place);
    }
  }

  private static void assertItem(HostileMedium medium, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done _, Outcome.Skipped _ -> {}
      case Outcome.Failed failed ->
          assertThat(failed.blame()).as("%s: %s", medium, failed).isEqualTo(Blame.ITEM);
      case Outcome.Later later -> throw new AssertionError(medium + ": " + later);
    }
  }

  private static void clear(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
