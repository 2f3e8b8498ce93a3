package org.photofactory.plugins.thumbnail.read;

/** No picture can be made of this file, however often it is tried. */
public final class BrokenPictureException extends Exception {

  private static final long serialVersionUID = 1;

  private final String code;

  private BrokenPictureException(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  /** Decoding would take too much of the machine. */
  public static BrokenPictureException tooLarge(String sentence) {
    return new BrokenPictureException("TOO_LARGE", sentence);
  }

  /** Stable upper-case code. */
  public String code() {
    return code;
  }
}
