package org.photofactory.kernel.backups;

import java.io.IOException;

/** An original does not have the bytes that it came with. */
final class DamagedOriginalException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedOriginalException(String message) {
    super(message);
  }
}
