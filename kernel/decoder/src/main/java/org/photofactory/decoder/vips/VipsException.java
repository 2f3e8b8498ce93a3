package org.photofactory.decoder.vips;

/** libvips could not do something; the message is its own. */
public final class VipsException extends Exception {

  private static final long serialVersionUID = 1;

  VipsException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
