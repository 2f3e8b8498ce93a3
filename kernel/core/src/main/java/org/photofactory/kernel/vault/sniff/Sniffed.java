package org.photofactory.kernel.vault.sniff;

import org.photofactory.kernel.vault.quarantine.QuarantineCode;
import org.photofactory.spi.media.MediaKind;

/** What a file turned out to be. */
public sealed interface Sniffed {

  /** It can become an asset. */
  record Medium(MediaKind kind, String mime) implements Sniffed {}

  /**
   * It cannot.
   *
   * @param message a sentence for people
   */
  record Unfit(QuarantineCode code, String message) implements Sniffed {}

  /** A picture. */
  static Sniffed image(String subtype) {
    return new Medium(MediaKind.IMAGE, "image/" + subtype);
  }

  /** A camera's sensor data. */
  static Sniffed raw(String subtype) {
    return new Medium(MediaKind.RAW, "image/" + subtype);
  }

  /** A film. */
  static Sniffed video(String subtype) {
    return new Medium(MediaKind.VIDEO, "video/" + subtype);
  }

  /** Sound. */
  static Sniffed audio(String subtype) {
    return new Medium(MediaKind.AUDIO, "audio/" + subtype);
  }

  /** Facts about another file. */
  static Sniffed sidecar(String mime) {
    return new Medium(MediaKind.SIDECAR, mime);
  }

  /**
   * Something else.
   *
   * @param looksLike with its article, for example {@code a web page}
   */
  static Sniffed stranger(String looksLike) {
    return new Unfit(
        QuarantineCode.NOT_MEDIA,
        "This is no photo, film or sound: it looks like " + looksLike + ".");
  }

  /**
   * The beginning of a medium.
   *
   * @param beginsLike with its article, for example {@code a JPEG picture}
   */
  static Sniffed truncated(String beginsLike, long bytes) {
    return new Unfit(
        QuarantineCode.TRUNCATED_HEADER,
        "This begins like %s but ends after %d bytes, before anything can be seen."
            .formatted(beginsLike, bytes));
  }
}
