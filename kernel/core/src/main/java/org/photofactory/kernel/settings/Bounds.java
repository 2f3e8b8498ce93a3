package org.photofactory.kernel.settings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Words for the ends of a range. */
final class Bounds {

  private Bounds() {}

  static String words(@Nullable BigDecimal smallest, @Nullable BigDecimal largest) {
    if (smallest == null && largest == null) {
      return "";
    }
    if (largest == null) {
      return ", at least " + smallest.toPlainString();
    }
    return smallest == null
        ? ", at most " + largest.toPlainString()
        : " from " + smallest.toPlainString() + " to " + largest.toPlainString();
  }
}
