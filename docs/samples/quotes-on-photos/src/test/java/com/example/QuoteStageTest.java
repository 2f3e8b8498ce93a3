package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class QuoteStageTest extends StageContract {

  @Override
  protected Stage stage() {
    return new QuoteStage();
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return TestAssets.image(Files.writeString(folder.resolve("beach.jpg"), "sand"), "image/jpeg");
  }

  @Test
  void the_mood_that_people_set_says_which_lines_are_chosen(@TempDir Path elsewhere)
      throws Exception {
    Asset asset = goodAsset(elsewhere);
    StageHarness harness = new StageHarness(elsewhere.resolve("work")).with("mood", "journey");
    harness.run(stage(), asset);
    assertThat(harness.written().getFirst().values())
        .containsExactly(asset.id(), "journey", "journey", asset.id());
  }

  @Test
  void a_line_fits_when_it_says_something_and_not_too_much() {
    assertThat(new Quote("Forever is composed of nows.", "").fits()).isTrue();
    assertThat(new Quote(" ", "").fits()).isFalse();
    assertThat(new Quote("long ".repeat(100), "").fits()).isFalse();
  }
}
