package org.photofactory.plugins.video.program;

import org.jspecify.annotations.Nullable;
import org.photofactory.spi.stage.Outcome;

/** Thrown when a program could not do its work, through no fault of an asset. */
public abstract sealed class ToolException extends Exception
    permits ToolMissingException, CutShortException {

  private static final long serialVersionUID = 1;

  ToolException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What becomes of the asset. */
  public abstract Outcome outcome();
}
