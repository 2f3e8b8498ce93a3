package org.photofactory.plugins.video.strip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.film.VideoTrack;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.shots.Camera;
import org.photofactory.plugins.video.store.Originals;
import org.photofactory.plugins.video.store.OwnFiles;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.ToolException;

/** Makes the strip of each film, by which people look through it. */
@Component
public final class StripStage implements Stage {

  private final Strips strips = new Strips();

  @Override
  public StageSpec spec() {
    return StageSpec.of("strip", "strip_made", MediaKind.VIDEO)
        .withRequires("playable")
        .withLane(LaneKind.TOOL)
        .withTimeout(Duration.ofMinutes(15));
  }

  @Override
  public Outcome process(Asset asset, StageContext context)
      throws IOException, InterruptedException {
    return Originals.work(asset, () -> make(asset, context));
  }

  private Outcome make(Asset asset, StageContext context)
      throws IOException, InterruptedException, ToolException {
    Ffmpeg ffmpeg = new Ffmpeg(context.tools());
    Film film = FilmReader.read(ffmpeg, asset.original());
    VideoTrack video = film.video();
    return video == null
        ? nothing(asset)
        : make(asset, context, new StripMaker(camera(ffmpeg, asset, context), film, video));
  }

  private static Camera camera(Ffmpeg ffmpeg, Asset asset, StageContext context)
      throws IOException {
    Path folder = Files.createTempDirectory(context.scratch(), "strip");
    return new Camera(ffmpeg, asset.original(), folder);
  }

  private Outcome make(Asset asset, StageContext context, StripMaker maker)
      throws IOException, InterruptedException, ToolException {
    Optional<StripMaker.Made> made = maker.make();
    if (made.isEmpty()) {
      return nothing(asset);
    }
    return OwnFiles.keep(
        context,
        asset,
        Strips.FILE,
        file -> Files.write(file, made.get().jpeg()),
        strips.keep(asset.id(), made.get().strip()));
  }

  private Outcome nothing(Asset asset) {
    return new Outcome.Skipped(
        "NO_FRAMES", "No frame of this film can be shown.", strips.forget(asset.id()));
  }
}
