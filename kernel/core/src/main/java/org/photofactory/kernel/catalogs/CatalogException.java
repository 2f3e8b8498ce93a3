package org.photofactory.kernel.catalogs;

import org.jspecify.annotations.Nullable;
import org.photofactory.spi.outgoing.NoAnswerException;

/** Something that somebody wanted of a catalog cannot be done; nothing has changed. */
public final class CatalogException extends Exception {

  /** Why not. */
  public enum Code {
    /** There is no such catalog. */
    CATALOG_NOT_FOUND,
    /** The catalog does not list that version of that plugin. */
    RELEASE_NOT_FOUND,
    /** The catalog is a source already. */
    CATALOG_KNOWN,
    /** The folder of this house is a source as long as an index lies in it. */
    CATALOG_OF_HOUSE,
    /** That is no address of a catalog. */
    CATALOG_ADDRESS,
    /** The catalog, or a file of it, could not be had. */
    CATALOG_UNREACHABLE,
    /** What came is no index. */
    CATALOG_DAMAGED,
    /** The signature is not that of the key. */
    CATALOG_SIGNATURE,
    /** It is signed by another key than before. */
    CATALOG_KEY_CHANGED,
    /** It is signed by another key than the one that was named. */
    FINGERPRINT_WRONG,
    /** The index is older than the one that came before. */
    CATALOG_OLDER,
    /** So much is brought from catalogs already that this has to wait. */
    CATALOG_BUSY,
    /** The list is not what it was when it was looked at. */
    RELEASE_CHANGED,
    /** That version does not fit this factory. */
    RELEASE_UNFIT,
    /** What came is not the jar that the catalog names. */
    JAR_WRONG,
    /** The jar says something else of itself than the catalog does. */
    JAR_NOT_AS_LISTED
  }

  private final Code code;
  private final @Nullable String hint;

  /**
   * @param message a sentence for people
   * @param hint what helps; null when nothing does
   */
  public CatalogException(Code code, String message, @Nullable String hint) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  /** Why not. */
  public Code code() {
    return code;
  }

  /** What helps; null when nothing does. */
  public @Nullable String hint() {
    return hint;
  }

  static CatalogException unreachable(NoAnswerException failure) {
    return new CatalogException(
        Code.CATALOG_UNREACHABLE, String.valueOf(failure.getMessage()), failure.hint());
  }

  static CatalogException damaged(String what) {
    return new CatalogException(
        Code.CATALOG_DAMAGED,
        "What came is no catalog that can be read: " + what + ".",
        "Look whether the address is the right one; if it is, whoever keeps the catalog must"
            + " know.");
  }
}
