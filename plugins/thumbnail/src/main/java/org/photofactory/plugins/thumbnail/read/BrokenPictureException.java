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

  /** Each scan costs as much as a whole picture. */
  public static BrokenPictureException manyScans(int most) {
    return new BrokenPictureException(
        "TOO_MANY_SCANS",
        "This JPEG holds its picture in more than %d scans, which no camera writes. The original is"
                .formatted(most)
            + " kept as it is.");
  }

  /** Stable upper-case code. */
  public String code() {
    return code;
  }
}
