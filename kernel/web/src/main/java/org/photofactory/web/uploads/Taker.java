package org.photofactory.web.uploads;

import java.io.IOException;
import java.nio.file.Path;
import org.photofactory.kernel.vault.intake.Reservation;
import org.photofactory.web.rest.Problem;

/**
 * Makes something of the files of a form.
 *
 * @param <R> what is told of each
 */
interface Taker<R> {

  /**
   * Keeps room for a file that begins; it grows as the bytes come.
   *
   * @throws IOException when there is none
   */
  Reservation room() throws IOException;

  /**
   * Takes a whole file, which is removed afterwards if it is still there.
   *
   * @throws IOException when it cannot be taken; the other files of the form can all the same
   */
  R take(Path bytes, Particulars told) throws IOException;

  /** A file that is not taken, and why. */
  R refuse(String name, Problem problem);
}
