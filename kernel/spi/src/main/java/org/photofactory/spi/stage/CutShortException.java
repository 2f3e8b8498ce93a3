package org.photofactory.spi.stage;

/**
 * Thrown when a program did not come to its own end: somebody else ended it, or it found no room on
 * the disk. What it has said and made until then tells nothing of the file, which is tried again.
 *
 * @since 1.1
 */
public final class CutShortException extends ToolException {

  private static final long serialVersionUID = 1;

  /**
   * @param sentence for people
   */
  public CutShortException(String sentence) {
    super(sentence, null);
  }

  /** It is tried again, with growing pauses. */
  @Override
  public Outcome outcome() {
    return new Outcome.Failed(Blame.TRANSIENT, "CUT_SHORT", String.valueOf(getMessage()));
  }
}
