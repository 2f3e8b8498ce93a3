package org.photofactory.decoder.protocol;

import java.io.IOException;

/** The other side says something that nobody says. */
public final class ProtocolException extends IOException {

  private static final long serialVersionUID = 1;

  public ProtocolException(String message) {
    super(message);
  }
}
