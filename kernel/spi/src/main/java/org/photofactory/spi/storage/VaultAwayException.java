package org.photofactory.spi.storage;

import java.io.IOException;

/**
 * The storage is not there right now; for a local vault: its marker file is missing. Nothing was
 * changed.
 */
public class VaultAwayException extends IOException {

  public VaultAwayException(String message) {
    super(message);
  }
}
