package org.photofactory.kernel.ledger.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which assets of the timeline somebody wants to see. Null is no wish; but archived and hidden
 * assets are seen only by whom wishes it, and with hidden ones it does not matter whether they are
 * archived as well.
 *
 * @param tag in any letter case
 * @param minRating 1 to 5 stars
 */
public record Narrowing(
    @Nullable Boolean favourite,
    @Nullable Boolean archived,
    @Nullable Boolean hidden,
    @Nullable String tag,
    @Nullable Integer minRating) {

  /** The timeline. */
  public static final Narrowing NONE = new Narrowing(null, null, null, null, null);

  /** True when it is the timeline itself that is wished for. */
  boolean isNone() {
    return equals(NONE);
  }

  /** Names of the conditions in the folder {@code narrow}. */
  List<String> conditions() {
    boolean onlyHidden = Boolean.TRUE.equals(hidden);
    List<String> conditions = new ArrayList<>();
    mark("favourite", favourite).ifPresent(conditions::add);
    mark("archived", archived == null && !onlyHidden ? Boolean.FALSE : archived)
        .ifPresent(conditions::add);
    conditions.add(onlyHidden ? "hidden" : "not-hidden");
    if (tag != null) {
      conditions.add("tagged");
    }
    if (minRating != null) {
      conditions.add("rated");
    }
    return conditions;
  }

  /** Values of the conditions, by name. */
  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    if (tag != null) {
      values.put("tag", tag);
    }
    if (minRating != null) {
      values.put("minRating", minRating);
    }
    return values;
  }

  private static Optional<String> mark(String name, @Nullable Boolean wish) {
    return Optional.ofNullable(wish).map(is -> is ? name : "not-" + name);
  }
}
