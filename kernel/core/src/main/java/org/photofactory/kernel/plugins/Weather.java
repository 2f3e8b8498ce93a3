package org.photofactory.kernel.plugins;

import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.spi.stage.ToolException;

/**
 * Tells what passes by itself from what a plugin's author has to mend: a database, a file, a
 * program or another computer that fails is no defect of the version that meets it.
 */
final class Weather {

  private Weather() {}

  /** Whether a failure says nothing about the version whose call it ended. */
  static boolean is(Throwable failure) {
    return failure instanceof ToolException
        || failure instanceof InterruptedException
        || AwayFailures.mayPass(failure);
  }

  /** Whether it is the database's, so that the same is to be tried again when that can do it. */
  static boolean ofDatabase(Throwable failure) {
    return failure instanceof DatabaseAwayException
        || (AwayFailures.isOfDatabase(failure) && AwayFailures.mayPass(failure));
  }
}
