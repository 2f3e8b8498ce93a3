package org.photofactory.plugins.thumbnail.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolRunner;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the picture that stands for a film or a sound recording. One use, one thread. */
public final class Poster {

  private static final Logger LOG = LoggerFactory.getLogger(Poster.class);
  private static final Duration LONGEST = Duration.ofSeconds(45);

  /** Video black is 16 of 255; night scenes are brighter than this. */
  private static final double BLACK = 20;

  private static final Pattern BRIGHTNESS = Pattern.compile("lavfi\\.signalstats\\.YAVG=([0-9.]+)");

  /** Some kinds of files are lists of others, here or elsewhere; none of those is opened. */
  private static final List<String> THIS_FILE_ONLY =
      List.of(
          "-protocol_whitelist",
          "file",
          "-format_whitelist",
          "mov,matroska,avi,mpegts,mpeg,asf,flv,ogg,flac,mp3,wav,aac,aiff,amr,dv,mxf,m4v,caf,rm");

  private final ToolRunner tools;
  private final String input;
  private final Path folder;
  private int shots;
  private @Nullable ToolResult tooSlow;

  private Poster(Asset asset, StageContext context) throws IOException {
    tools = context.tools();
    input = "file:" + asset.original().toAbsolutePath();
    folder = Files.createTempDirectory(context.scratch(), "poster");
  }

  /**
   * Looks for a frame that shows something: the most typical of the first key frames, else one
   * further into the film, else the first. A film that is black throughout gets a black one.
   *
   * @return a PNG file in the call's scratch folder; empty when nothing can be shown of it
   * @throws ToolMissingException when ffmpeg is not installed
   * @throws CutShortException when it was ended before it could tell whether there is something
   */
  public static Optional<Path> make(Asset asset, StageContext context)
      throws IOException, InterruptedException, ToolMissingException, CutShortException {
    Poster poster = new Poster(asset, context);
    Optional<Path> best = poster.best(Attempt.at(poster.probe()));
    if (best.isEmpty() && poster.tooSlow != null) {
      poster.tooSlow.whole();
    }
    return best;
  }

  private Probe probe() throws InterruptedException, ToolMissingException, CutShortException {
    List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error"));
    command.addAll(THIS_FILE_ONLY);
    command.addAll(
        List.of(
            "-show_entries", "stream=codec_type,color_transfer:format=duration", "-of", "flat"));
    command.add(input);
    return Probe.read(run(command).whole().output());
  }

  private Optional<Path> best(List<Attempt> attempts)
      throws InterruptedException, ToolMissingException, CutShortException {
    Optional<Path> dark = Optional.empty();
    for (Attempt attempt : attempts) {
      Optional<Shot> shot = shoot(attempt);
      if (shot.isPresent() && shot.get().brightness() > BLACK) {
        return shot.map(Shot::file);
      }
      dark = dark.or(() -> shot.map(Shot::file));
    }
    return dark;
  }

  private record Shot(Path file, double brightness) {}

  private Optional<Shot> shoot(Attempt attempt)
      throws InterruptedException, ToolMissingException, CutShortException {
    Optional<Shot> shot = run(attempt);
    boolean simpler = shot.isEmpty() && !attempt.plain().equals(attempt);
    return simpler ? run(attempt.plain()) : shot;
  }

  /** One that takes too long is followed by the next, which may be quicker. */
  private Optional<Shot> run(Attempt attempt)
      throws InterruptedException, ToolMissingException, CutShortException {
    Path file = folder.resolve("poster" + ++shots + ".png");
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error"));
    command.addAll(THIS_FILE_ONLY);
    command.addAll(attempt.before());
    command.addAll(List.of("-i", input));
    command.addAll(attempt.after());
    command.addAll(List.of("-frames:v", "1", "-compression_level", "1"));
    // One file under just this name: else a number is put wherever a percent sign stands in it.
    command.addAll(List.of("-update", "1", file.toString()));
    ToolResult result = run(command);
    if (result.timedOut()) {
      tooSlow = result;
      return Optional.empty();
    }
    result.whole();
    if (!Files.exists(file)) {
      LOG.debug("No poster by {}: {}", command, result.errors());
      return Optional.empty();
    }
    return Optional.of(new Shot(file, brightness(result.output())));
  }

  /** Pictures that are not measured, waves, always show something. */
  private static double brightness(String output) {
    Matcher found = BRIGHTNESS.matcher(output);
    return found.find() ? Double.parseDouble(found.group(1)) : Double.MAX_VALUE;
  }

  private ToolResult run(List<String> command) throws InterruptedException, ToolMissingException {
    try {
      return tools.run(command, LONGEST);
    } catch (IOException notInstalled) {
      throw new ToolMissingException(command.getFirst(), notInstalled);
    }
  }
}
