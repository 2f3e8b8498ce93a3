package org.photofactory.plugins.video.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/** Measures how loud each recording is over its time, for the player to show. */
@Component
public final class WaveformStage implements Stage {

  /** Few enough for long recordings, enough for the loudest moment of a part. */
  private static final int RATE = 8_000;

  private static final int SHORTEST_PART = 80;

  /** Some files seem much longer than they are; there are still enough parts then. */
  private static final int FINER = 8;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Waveforms waveforms = new Waveforms();

  @Override
  public StageSpec spec() {
    return StageSpec.of("waveform", "waveform_made", MediaKind.AUDIO)
        .withRequires("playable")
        .withLane(LaneKind.TOOL)
        .withTimeout(Duration.ofMinutes(12));
  }

  @Override
  public Outcome process(Asset asset, StageContext context)
      throws IOException, InterruptedException {
    return Originals.work(asset, () -> measure(asset, new Ffmpeg(context.tools())));
  }

  private Outcome measure(Asset asset, Ffmpeg ffmpeg) throws InterruptedException, ToolException {
    return peaks(asset, ffmpeg)
        .map(peaks -> Outcome.done(waveforms.keep(asset.id(), peaks)))
        .orElseGet(() -> nothing(asset));
  }

  private Outcome nothing(Asset asset) {
    return new Outcome.Skipped(
        "NO_SOUND", "Nothing of this recording can be heard.", waveforms.forget(asset.id()));
  }

  static Optional<byte[]> peaks(Asset asset, Ffmpeg ffmpeg)
      throws InterruptedException, ToolException {
    Film recording = FilmReader.read(ffmpeg, asset.original());
    if (recording.audio().isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
    command.addAll(Ffmpeg.reading(List.of("-vn"), asset.original()));
    command.addAll(List.of("-map", "0:a:0", "-af", measured(recording.seconds())));
    command.addAll(List.of("-f", "null", "-"));
    Peaks peaks = new Peaks();
    ToolResult result = ffmpeg.run(command, LONGEST, peaks);
    if (result.timedOut()) {
      return Optional.empty();
    }
    result.whole();
    return peaks.bytes();
  }

  private static String measured(double seconds) {
    long part = Math.round(Math.max(SHORTEST_PART, seconds * RATE / Peaks.PARTS / FINER));
    return String.format(
        Locale.ROOT,
        "aresample=%d,aformat=sample_fmts=fltp,asetnsamples=n=%d:p=0,"
            + "astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=Peak_level,"
            + "ametadata=mode=print:key=lavfi.astats.Overall.Peak_level:file=-",
        RATE,
        Math.min(part, Integer.MAX_VALUE / 64));
  }
}
