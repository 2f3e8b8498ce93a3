package org.photofactory.plugins.video.program;

import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.ToolException;

/** Thrown when ffmpeg or ffprobe cannot be started, which blames no asset. */
public final class ToolMissingException extends ToolException {

  private static final long serialVersionUID = 1;

  ToolMissingException(String program, Throwable cause) {
    super(program + " cannot be started. On Debian: sudo apt install ffmpeg", cause);
  }

  /** The stage rests until the program is there. */
  @Override
  public Outcome outcome() {
    return Outcome.missing("FFMPEG_MISSING", String.valueOf(getMessage()));
  }
}
