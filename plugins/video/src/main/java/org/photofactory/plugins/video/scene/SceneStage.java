package org.photofactory.plugins.video.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.shots.Camera;
import org.photofactory.plugins.video.store.Originals;
import org.photofactory.plugins.video.store.OwnFiles;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.ToolException;

/**
 * Takes the few pictures that say most of a film, so that stages which look at pictures can look at
 * films.
 */
@Component
public final class SceneStage implements Stage {

  @Override
  public StageSpec spec() {
    return StageSpec.of("scenes", "scenes_found", MediaKind.VIDEO)
        .withRequires("playable")
        .withLane(LaneKind.TOOL)
        .withTimeout(Duration.ofMinutes(15));
  }

  @Override
  public Outcome process(Asset asset, StageContext context)
      throws IOException, InterruptedException {
    return Originals.work(asset, () -> keep(asset, context, frames(asset, context)));
  }

  private static List<Frame> frames(Asset asset, StageContext context)
      throws IOException, InterruptedException, ToolException {
    Ffmpeg ffmpeg = new Ffmpeg(context.tools());
    Film film = FilmReader.read(ffmpeg, asset.original());
    int most = Math.clamp(context.settings().integer("scene-frames"), 0, 100);
    if (film.video() == null || most == 0) {
      return List.of();
    }
    Path folder = Files.createTempDirectory(context.scratch(), "scenes");
    Camera camera = new Camera(ffmpeg, asset.original(), folder);
    return new SceneFinder(camera, film, film.video()).find(most);
  }

  /** An empty list is kept too: what was there before is of no use any more. */
  private static Outcome keep(Asset asset, StageContext context, List<Frame> frames) {
    try {
      context.storeFrames(asset, frames);
    } catch (IOException away) {
      return OwnFiles.away(asset, away);
    }
    return frames.isEmpty()
        ? new Outcome.Skipped("NO_FRAMES", "No frame of this film can be shown.")
        : Outcome.done();
  }
}
