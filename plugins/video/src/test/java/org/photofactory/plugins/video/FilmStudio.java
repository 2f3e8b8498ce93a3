package org.photofactory.plugins.video;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageHarness;

/** What tests of a stage need that looks at films. */
public abstract class FilmStudio {

  @TempDir protected Path folder;
  protected FilmMaker maker;
  protected StageHarness harness;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
  }

  @BeforeEach
  void open() {
    maker = new FilmMaker(folder);
    harness = new StageHarness(folder.resolve("harness"));
  }
}
