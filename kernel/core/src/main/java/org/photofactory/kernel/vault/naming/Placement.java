package org.photofactory.kernel.vault.naming;

import java.util.Locale;

/** How originals are filed in the vault. */
public enum Placement {
  /** {@code 2020/2020-02-18/IMG_1.jpg}: people find their way without the program. */
  DATE,
  /** {@code IMG_1.jpg}: everything in one folder. */
  FLAT,
  /**
   * {@code aa/bb/cc/<sha256>.jpg}: content-addressed, for those who want equal names for equal
   * bytes.
   */
  CAS;

  /** The key that an original should get: relative, with {@code /}. */
  public String key(Filing filing) {
    return switch (this) {
      case DATE -> "%1$tY/%1$tF/%2$s".formatted(filing.time(), filing.name().text());
      case FLAT -> filing.name().text();
      case CAS -> contentKey(filing.sha256(), filing.name().extension());
    };
  }

  private static String contentKey(String hash, String extension) {
    String folders =
        String.join("/", hash.substring(0, 2), hash.substring(2, 4), hash.substring(4, 6));
    return folders + "/" + hash + extension.toLowerCase(Locale.ROOT);
  }
}
