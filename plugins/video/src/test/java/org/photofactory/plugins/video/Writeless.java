package org.photofactory.plugins.video;

import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/**
 * A stage whose writes go nowhere, so that it can be run without a database; what it writes is the
 * matter of {@link FramesIT}.
 *
 * @param stage whose work is done all the same
 */
public record Writeless(Stage stage) implements Stage {

  @Override
  public StageSpec spec() {
    return stage.spec();
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws Exception {
    return switch (stage.process(asset, context)) {
      case Outcome.Done _ -> Outcome.done();
      case Outcome.Skipped skipped -> new Outcome.Skipped(skipped.code(), skipped.reason());
      case Outcome.Later later -> later;
      case Outcome.Failed failed -> failed;
    };
  }
}
