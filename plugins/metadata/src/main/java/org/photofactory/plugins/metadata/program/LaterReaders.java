package org.photofactory.plugins.metadata.program;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.KeptTools.Question;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Outcome.Remark;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks programs of the system for what was not found in process. They are a later resort: starting
 * one takes longer than reading dozens of files, so that ExifTool stays open. One that is not
 * installed, or can make nothing of the file, says nothing, and what it would have told stays
 * unknown; of one that is not installed that is remarked. One that was cut short has not said all:
 * then the file is read another time.
 */
public final class LaterReaders {

  private static final Logger LOG = LoggerFactory.getLogger(LaterReaders.class);

  /** Both together stay below the time that one file may take. */
  private static final Duration LONGEST = Duration.ofSeconds(12);

  private final Asset asset;
  private final CallPrograms programs;
  private @Nullable Remark lacking;

  private LaterReaders(Asset asset, CallPrograms programs) {
    this.asset = asset;
    this.programs = programs;
  }

  /**
   * Completes what was found: of films and sound by ffprobe; then, where no capture time is known
   * yet and the format is not read in process, or only in part, by ExifTool.
   *
   * @param findings what was found in process; takes what is found here
   * @param programs of the call
   * @return which program would have told more, so that the file is read again once that is there;
   *     empty when none would
   * @throws InterruptedException when the call is cancelled
   * @throws CutShortException when a program was ended before it had told all
   */
  public static Optional<Remark> complete(Findings findings, Asset asset, CallPrograms programs)
      throws InterruptedException, CutShortException {
    LaterReaders readers = new LaterReaders(asset, programs);
    if (lacksForFilm(findings, asset.kind())) {
      Ffprobe.read(readers.ffprobe(), asset.kind(), findings);
    }
    boolean silent = asset.kind() == MediaKind.AUDIO || asset.kind() == MediaKind.SIDECAR;
    if (!silent && findings.isReadInPart() && findings.times().isEmpty()) {
      ExifTool.read(readers.exifTool(), findings);
    }
    return Optional.ofNullable(readers.lacking);
  }

  private static boolean lacksForFilm(Findings findings, MediaKind kind) {
    Encoding encoding = findings.encoding();
    return switch (kind) {
      case VIDEO ->
          findings.times().isEmpty()
              || !findings.sized()
              || findings.duration().isEmpty()
              || encoding.videoCodec() == null
              || encoding.frameRate() == null
              || encoding.range() == null;
      case AUDIO -> findings.duration().isEmpty() || encoding.audioCodec() == null;
      default -> false;
    };
  }

  /** Absolute, so that no name is taken for an option. */
  private String ffprobe() throws InterruptedException, CutShortException {
    List<String> command = Ffprobe.command(asset.original().toAbsolutePath().toString());
    return told(command.getFirst(), () -> programs.runner().run(command, LONGEST));
  }

  private String exifTool() throws InterruptedException, CutShortException {
    Question question = ExifTool.question(programs.harmless(asset.original()));
    return told(question.command().getFirst(), () -> programs.kept().ask(question, LONGEST));
  }

  /** Has a program tell something. */
  @FunctionalInterface
  private interface Telling {
    ToolResult tell() throws IOException, InterruptedException;
  }

  private String told(String program, Telling telling)
      throws InterruptedException, CutShortException {
    try {
      return telling.tell().whole().output();
    } catch (IOException notInstalled) {
      LOG.debug("{} is not installed", program, notInstalled);
      lack(program);
      return "";
    }
  }

  /** Of two the first: the file is read again with it, and lacks the other then. */
  private void lack(String program) {
    if (lacking == null) {
      String sentence = "More would be known of it with " + program + ", which is not installed.";
      lacking = new Remark(Outcome.MISSING + program, sentence);
    }
  }
}
