package com.example.witness;

import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** Says that all is known of an asset, so that its place is looked up. */
@Component
public final class WitnessFacts implements Stage {

  @Override
  public StageSpec spec() {
    return StageSpec.of("witness-facts", "metadata_extracted", MediaKind.IMAGE)
        .withRequires("witnessed");
  }

  @Override
  public Outcome process(Asset asset, StageContext context) {
    return context.settings().number("part") == 0.5
        ? Outcome.done()
        : new Outcome.Skipped("ODD", "Half is not half.");
  }
}
