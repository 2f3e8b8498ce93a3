package org.photofactory.plugins.video.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.photofactory.plugins.video.hls.Piece;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.plugins.video.making.EncodeCommand.Start;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.spi.stage.ToolException;

/** Finds where work that was cut short goes on. */
final class Resumption {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Less than any distance between two pictures, more than the clock of the pieces is wrong. */
  private static final double A_LITTLE = 0.0005;

  private static final Pattern SECONDS = Pattern.compile("[0-9]+\\.[0-9]+");

  private final Ffmpeg ffmpeg;

  Resumption(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * After the last picture of the last piece; at the beginning when that cannot be told, with
   * nothing left of what was there.
   */
  Start of(Variant variant, boolean resumable)
      throws IOException, InterruptedException, ToolException {
    List<Piece> pieces = resumable ? variant.pieces() : List.of();
    OptionalDouble last =
        pieces.isEmpty() ? OptionalDouble.empty() : lastPicture(pieces.getLast().file());
    if (last.isEmpty()) {
      variant.clear();
      Files.createDirectories(variant.folder());
      return Start.BEGINNING;
    }
    return new Start(
        pieces.size(),
        Math.max(A_LITTLE, last.getAsDouble() - EncodeCommand.FIRST_SECOND + A_LITTLE));
  }

  private OptionalDouble lastPicture(Path piece) throws InterruptedException, ToolException {
    List<String> wishes =
        List.of(
            "-select_streams",
            "v:0",
            "-show_entries",
            "packet=pts_time",
            "-of",
            "csv=print_section=0");
    String told = ffmpeg.probe(wishes, piece, LONGEST).output();
    return SECONDS
        .matcher(told)
        .results()
        .mapToDouble(time -> Double.parseDouble(time.group()))
        .max();
  }
}
