package org.photofactory.decoder.picture;

import org.photofactory.decoder.protocol.Answer.Reason;

/** No picture can be made; says why. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  private RefusedException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** This library is not for this kind of the format; another may be. */
  public static RefusedException otherKind(String detail) {
    return new RefusedException(Reason.NO_DECODER, detail);
  }

  /** The file is broken. */
  public static RefusedException damaged(String detail) {
    return new RefusedException(Reason.DAMAGED, detail);
  }

  /** It may well be whole, but takes more memory than there is. */
  public static RefusedException noMemory(String detail) {
    return new RefusedException(Reason.NO_MEMORY, detail);
  }

  /** More pixels than allowed. */
  public static RefusedException tooLarge(long megapixels) {
    return new RefusedException(Reason.TOO_LARGE, Long.toString(megapixels));
  }

  /** A file cannot be read or written. */
  public static RefusedException disk(String detail) {
    return new RefusedException(Reason.DISK, detail);
  }

  public Reason reason() {
    return reason;
  }

  /** What there is to say beyond the reason. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
