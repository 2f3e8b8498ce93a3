package org.photofactory.plugins.video.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.plugins.video.making.EncodeCommand.Start;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.spi.stage.ToolException;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes variants of one film. For the thread that its tools are for. */
public final class Maker {

  private static final Logger LOG = LoggerFactory.getLogger(Maker.class);

  /** Nothing comes of a file on which ffmpeg computes for so long without a picture. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Duration SHORTEST = Duration.ofMinutes(30);

  /** Slower than any machine that people would wait for. */
  private static final int SLOWEST = 60;

  private final Ffmpeg ffmpeg;
  private final Workbench workbench;
  private final Path original;
  private final Path scratch;

  /**
   * @param scratch folder in which ffmpeg works
   */
  public Maker(Ffmpeg ffmpeg, Workbench workbench, Path original, Path scratch) {
    this.ffmpeg = ffmpeg;
    this.workbench = workbench;
    this.original = original;
    this.scratch = scratch;
  }

  /**
   * Makes a variant, or the rest of it.
   *
   * @param film folder of all variants of the film
   * @throws ToolException when there is no ffmpeg, or when it cannot be told where to go on
   */
  public Making make(Recipe recipe, Path film, Job job)
      throws IOException, InterruptedException, ToolException {
    Variant variant = new Variant(film.resolve(recipe.name()));
    if (variant.whole()) {
      return new Making.Made();
    }
    Making making = new Making.Ended();
    for (Encoder encoder : encoders(recipe)) {
      Start start = new Resumption(ffmpeg).of(variant, recipe.resumable());
      making = run(new EncodeCommand(recipe, original, workbench, start), encoder, variant, job);
      if (!(making instanceof Making.Failed failed && encoder.hardware())) {
        return ended(making, variant);
      }
      LOG.warn("{} failed; the processor goes on: {}", encoder.name(), failed.sentence());
    }
    return making;
  }

  /** Of what cannot be made, what there is ends somewhere: no player gets that. */
  private static Making ended(Making making, Variant variant) throws IOException {
    if (making instanceof Making.Failed) {
      variant.clear();
    }
    return making;
  }

  private List<Encoder> encoders(Recipe recipe) {
    return recipe.resumable()
        ? Stream.of(workbench.encoder(), workbench.software()).distinct().toList()
        : List.of(workbench.software());
  }

  private Making run(EncodeCommand command, Encoder encoder, Variant variant, Job job)
      throws IOException, InterruptedException, ToolException {
    Recipe recipe = command.recipe();
    String pieces = shortcut(variant) + "/";
    List<String> words = new ArrayList<>(command.words(encoder));
    words.addAll(List.of("-hls_segment_filename", pieces + Variant.pattern(recipe.fragmented())));
    words.add(pieces + Variant.list(command.start().piece()));
    double seconds = recipe.film().seconds();
    Onlooker onlooker = new Onlooker(job, command.start().second(), seconds, PATIENCE);
    ToolResult result = ffmpeg.run(words, limit(seconds), onlooker);
    return judge(result, onlooker, variant, job);
  }

  /**
   * Name of a link to the folder of the pieces, where ffmpeg works. Wherever a percent sign stands
   * on the way to them, ffmpeg would put a number, and there is no way to say that none is meant.
   */
  private String shortcut(Variant variant) throws IOException {
    Path link = scratch.resolve("pieces");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, variant.folder().toAbsolutePath());
    return link.getFileName().toString();
  }

  private static Making judge(ToolResult result, Onlooker onlooker, Variant variant, Job job)
      throws IOException {
    if (onlooker.stuck() || result.timedOut()) {
      return new Making.Failed("STUCK", "It takes too long to decode; it may be damaged.");
    }
    if (!job.wanted()) {
      return new Making.Ended();
    }
    if (result.killed()) {
      return new Making.Killed();
    }
    if (result.diskFull()) {
      return new Making.NoRoom();
    }
    if (result.exitCode() != 0 || variant.pieces().isEmpty()) {
      return new Making.Failed(
          "NOT_DECODED", "It cannot be decoded: " + lastWords(result.errors()));
    }
    variant.finish();
    return new Making.Made();
  }

  private static Duration limit(double seconds) {
    Duration slowest = Duration.ofSeconds((long) (seconds * SLOWEST));
    return slowest.compareTo(SHORTEST) > 0 ? slowest : SHORTEST;
  }

  /** Without addresses of memory and places on our disk. */
  private static String lastWords(String errors) {
    return errors
        .lines()
        .map(line -> line.replaceAll("0x[0-9a-f]+", "").replaceAll("file:\\S+|/\\S+/", "").strip())
        .filter(line -> !line.isEmpty())
        .reduce((_, last) -> last)
        .orElse("ffmpeg does not say why.");
  }
}
