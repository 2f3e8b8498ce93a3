package com.example;

import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** Chooses a line for every photo. */
@Component
public final class QuoteStage implements Stage {

  @Override
  public StageSpec spec() {
    return StageSpec.of("quotes-on-photos", "quotes_on_photos", MediaKind.IMAGE, MediaKind.RAW)
        .withBatch(32);
  }

  @Override
  public Outcome process(Asset asset, StageContext context) {
    String mood = context.settings().text("mood");
    return Outcome.done(handle -> Book.choose(handle, asset.id(), mood));
  }
}
