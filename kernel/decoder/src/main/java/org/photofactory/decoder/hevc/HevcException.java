package org.photofactory.decoder.hevc;

/** A picture cannot be decompressed; the message says why, in the library's words or own ones. */
public final class HevcException extends Exception {

  private static final long serialVersionUID = 1;

  HevcException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
