package org.photofactory.kernel.ledger.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which assets of the timeline somebody wants to see. Null is no wish.
 *
 * @param marks by what people have marked them with
 * @param tag in any letter case
 * @param minRating 1 to 5 stars
 * @param medium what they are
 */
public record Narrowing(
    MarkWish marks, @Nullable String tag, @Nullable Integer minRating, @Nullable Medium medium) {

  /** The timeline. */
  public static final Narrowing NONE =
      new Narrowing(new MarkWish(null, null, null), null, null, null);

  /**
   * Marks that they have, or have not. Archived and hidden assets are seen only by whom wishes it,
   * and with hidden ones it does not matter whether they are archived as well.
   */
  public record MarkWish(
      @Nullable Boolean favourite, @Nullable Boolean archived, @Nullable Boolean hidden) {

    private List<String> conditions() {
      boolean onlyHidden = Boolean.TRUE.equals(hidden);
      List<String> conditions = new ArrayList<>();
      condition("favourite", favourite).ifPresent(conditions::add);
      condition("archived", archived == null && !onlyHidden ? Boolean.FALSE : archived)
          .ifPresent(conditions::add);
      conditions.add(onlyHidden ? "hidden" : "not-hidden");
      return conditions;
    }

    private static Optional<String> condition(String name, @Nullable Boolean wish) {
      return Optional.ofNullable(wish).map(is -> is ? name : "not-" + name);
    }
  }

  /** What people tell apart; raw photos are photos. */
  public enum Medium {
    PHOTO,
    VIDEO,
    AUDIO;

    /** Its name in addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** True when it is the timeline itself that is wished for. */
  boolean isNone() {
    return equals(NONE);
  }

  /** Names of the conditions in the folder {@code narrow}. */
  List<String> conditions() {
    List<String> conditions = new ArrayList<>(marks.conditions());
    if (tag != null) {
      conditions.add("tagged");
    }
    if (minRating != null) {
      conditions.add("rated");
    }
    if (medium != null) {
      conditions.add(medium.word());
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
}
