package org.photofactory.plugins.metadata.bytes;

import java.io.IOException;

/**
 * The file says something that cannot be: it is damaged or hostile. What was read before still
 * counts.
 */
public class DamagedException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what cannot be, for the log
   */
  public DamagedException(String message) {
    super(message);
  }
}
