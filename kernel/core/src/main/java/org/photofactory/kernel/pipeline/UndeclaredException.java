package org.photofactory.kernel.pipeline;

import java.io.IOException;

/**
 * A plugin wants something that its permissions do not name, so it is refused. Unlike other
 * failures to read or write it does not pass by itself: the plugin's author has to mend it.
 */
public final class UndeclaredException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * @param message a sentence for people
   */
  public UndeclaredException(String message) {
    super(message);
  }
}
