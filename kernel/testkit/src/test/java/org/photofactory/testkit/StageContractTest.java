package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** The contract catches stages that break what it is there for. */
class StageContractTest {

  @TempDir Path work;

  @Test
  void answers_in_another_order() {
    assertThatThrownBy(
            contract(
                    outcomes -> {
                      List<Outcome> turned = new ArrayList<>(outcomes);
                      Collections.rotate(turned, 1);
                      return turned;
                    })
                ::several_at_once_are_answered_each_in_its_place)
        .hasMessageContaining("the answer for");
  }

  @Test
  void answers_for_fewer() {
    assertThatThrownBy(
            contract(outcomes -> outcomes.subList(0, 2))
                ::several_at_once_are_answered_each_in_its_place)
        .hasMessageContaining("size");
  }

  @Test
  void answers_in_order_are_good() throws Exception {
    contract(outcomes -> outcomes).several_at_once_are_answered_each_in_its_place();
  }

  private StageContract contract(Answers answers) {
    StageContract contract =
        new StageContract() {
          @Override
          protected Stage stage() {
            return new Lengths(answers);
          }

          @Override
          protected Asset goodAsset(Path folder) throws Exception {
            return TestAssets.image(Files.writeString(folder.resolve("good"), "1"), "image/png");
          }
        };
    contract.folder = work;
    return contract;
  }

  /** What becomes of the answers for several. */
  @FunctionalInterface
  private interface Answers {
    List<Outcome> of(List<Outcome> right);
  }

  /** Finishes files of one byte. */
  private record Lengths(Answers answers) implements Stage {

    @Override
    public StageSpec spec() {
      return StageSpec.of("lengths", "measured", MediaKind.IMAGE);
    }

    @Override
    public Outcome process(Asset asset, StageContext context) throws Exception {
      return Files.size(asset.original()) == 1
          ? Outcome.done(handle -> handle.execute("insert into length values (?)", asset.id()))
          : new Outcome.Skipped("OTHER", "It has another length.");
    }

    @Override
    public List<Outcome> processAll(List<Asset> assets, StageContext context) throws Exception {
      return answers.of(Stage.super.processAll(assets, context));
    }
  }
}
