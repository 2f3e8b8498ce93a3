package org.photofactory.kernel.plugins;

import java.io.IOException;
import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.Causes;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.pipeline.UndeclaredException;
import org.photofactory.spi.stage.ToolException;

/**
 * Tells what passes by itself from what a plugin's author has to mend: a database, a file, a
 * program or another computer that fails is no defect of the version that meets it. That it has not
 * asked for something in its permissions is one.
 */
final class Weather {

  private Weather() {}

  /** Whether a failure says nothing about the version whose call it ended. */
  static boolean is(Throwable failure) {
    return keepsFromLooking(failure)
        || (Causes.any(failure, IOException.class::isInstance)
            && !Causes.any(failure, UndeclaredException.class::isInstance));
  }

  /**
   * Whether it kept a version from looking at itself. What could not be read did not: it may be
   * what lies in the version's own jar.
   */
  static boolean keepsFromLooking(Throwable failure) {
    return failure instanceof ToolException
        || failure instanceof InterruptedException
        || ofDatabase(failure);
  }

  /** Whether it is the database's, so that the same is to be tried again when that can do it. */
  static boolean ofDatabase(Throwable failure) {
    return Causes.any(failure, DatabaseAwayException.class::isInstance)
        || (AwayFailures.isOfDatabase(failure) && AwayFailures.mayPass(failure));
  }
}
