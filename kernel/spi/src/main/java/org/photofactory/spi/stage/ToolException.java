package org.photofactory.spi.stage;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a program could not do its work, through no fault of an asset. A stage may let it
 * through: the kernel takes {@link #outcome} for the stage's answer.
 *
 * @since 1.1
 */
public abstract class ToolException extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param sentence for people
   */
  protected ToolException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /** What becomes of the asset. */
  public abstract Outcome outcome();
}
