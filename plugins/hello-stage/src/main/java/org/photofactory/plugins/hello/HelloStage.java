package org.photofactory.plugins.hello;

import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** Greets every picture and keeps the greeting in the plugin's own table. */
@Component
public final class HelloStage implements Stage {

  private static final String GREET =
      """
      insert into greeting (asset_id, text) values (?, ?)
      on conflict (asset_id) do update set text = excluded.text
      """;

  @Override
  public StageSpec spec() {
    return StageSpec.of("hello", "greeted", MediaKind.IMAGE).withBatch(32);
  }

  @Override
  public Outcome process(Asset asset, StageContext context) {
    String greeting = context.settings().text("greeting") + ", " + asset.fileName() + "!";
    return Outcome.done(handle -> handle.execute(GREET, asset.id(), greeting));
  }
}
