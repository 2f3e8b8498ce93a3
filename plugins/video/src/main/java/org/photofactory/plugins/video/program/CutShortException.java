package org.photofactory.plugins.video.program;

import java.util.Set;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/** Thrown when a program was ended by somebody else, or found no room on the disk. */
public final class CutShortException extends ToolException {

  private static final long serialVersionUID = 1;

  /** As Java tells that a signal ended it: by KILL (also when memory is short), or by TERM. */
  private static final Set<Integer> KILLED = Set.of(137, 143);

  private CutShortException(String message) {
    super(message, null);
  }

  /** The result of a program that ended by itself; what it has said is all that it has to say. */
  public static ToolResult refuseUnfinished(ToolResult result) throws CutShortException {
    if (result.timedOut()) {
      throw new CutShortException("A program took too long, and was ended.");
    }
    return refuse(result);
  }

  /** The result of a program that ended by itself, or for time. */
  public static ToolResult refuse(ToolResult result) throws CutShortException {
    if (KILLED.contains(result.exitCode())) {
      throw new CutShortException("A program was ended while it worked.");
    }
    if (result.errors().contains("No space left on device")) {
      throw new CutShortException("There was no room on the disk for what a program made.");
    }
    return result;
  }

  /** It is tried again. */
  @Override
  public Outcome outcome() {
    return new Outcome.Failed(Blame.TRANSIENT, "CUT_SHORT", String.valueOf(getMessage()));
  }
}
