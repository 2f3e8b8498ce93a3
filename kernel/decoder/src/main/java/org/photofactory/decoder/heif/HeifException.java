package org.photofactory.decoder.heif;

/** libheif could not do something; the message is its own. */
public final class HeifException extends Exception {

  private static final long serialVersionUID = 1;

  HeifException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
