package org.photofactory.plugins.video.playback;

import java.io.IOException;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.store.Originals;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.ToolException;

/** Finds out what is in each film and recording, and so what a browser needs to play it. */
@Component
public final class PlaybackStage implements Stage {

  /** Its name, for those who ask what became of a film. */
  static final String NAME = "playback";

  private final Films films = new Films();

  @Override
  public StageSpec spec() {
    return StageSpec.of(NAME, "playable", MediaKind.VIDEO, MediaKind.AUDIO)
        .withLane(LaneKind.TOOL)
        .withTimeout(Duration.ofMinutes(2));
  }

  @Override
  public Outcome process(Asset asset, StageContext context)
      throws IOException, InterruptedException {
    return Originals.work(asset, () -> look(asset, new Ffmpeg(context.tools())));
  }

  private Outcome look(Asset asset, Ffmpeg ffmpeg) throws InterruptedException, ToolException {
    Film film = FilmReader.read(ffmpeg, asset.original());
    return film.empty()
        ? Outcome.broken("NOTHING_TO_PLAY", "There is neither a picture nor sound in it.")
        : Outcome.done(films.keep(asset.id(), film));
  }
}
