package org.photofactory.web.library;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditableAsset;

/** Editions of assets as entity tags. They count edits; what stages find out changes none. */
final class Editions {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})-(\\d{1,9})\"");

  private Editions() {}

  static String tag(EditableAsset asset) {
    return tag(asset.id(), asset.edition());
  }

  static String tag(long id, int edition) {
    return '"' + Long.toString(id) + '-' + edition + '"';
  }

  /**
   * The editions of an asset that {@code If-Match} names; empty where any will do. A tag that was
   * not made here names one that never was.
   */
  static Set<Integer> seen(@Nullable String ifMatch, long id) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return Set.of();
    }
    return Arrays.stream(ifMatch.split(","))
        .map(tag -> edition(tag.strip(), id))
        .collect(Collectors.toSet());
  }

  private static int edition(String tag, long id) {
    return read(tag).filter(edition -> edition.assetId() == id).map(Edition::number).orElse(-1);
  }

  /** What a tag names; empty for one that was not made here. */
  static Optional<Edition> read(String tag) {
    Matcher parts = TAG.matcher(tag);
    return parts.matches()
        ? Optional.of(new Edition(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** An edition of an asset. */
  record Edition(long assetId, int number) {}
}
