package org.photofactory.kernel.ledger.library;

import java.time.LocalDate;
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
 * @param tags that they have, all of them, in any letter case
 * @param days on which they were taken
 * @param where they were taken
 * @param minRating 1 to 5 stars
 * @param medium what they are
 */
public record Narrowing(
    MarkWish marks,
    List<String> tags,
    Days days,
    Where where,
    @Nullable Integer minRating,
    @Nullable Medium medium) {

  public Narrowing {
    tags = List.copyOf(tags);
  }

  /** The timeline. */
  public static final Narrowing NONE =
      new Narrowing(
          new MarkWish(null, null, null),
          List.of(),
          new Days(null, null),
          Where.ANYWHERE,
          null,
          null);

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

  /** Days from one to another, both among them; null: however long ago, or however late. */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * A country by its code, a state and a city by their names, as the list of places tells them;
   * null: any.
   */
  public record Where(@Nullable String country, @Nullable String state, @Nullable String city) {

    /** Wherever they were taken, and if nobody knows. */
    public static final Where ANYWHERE = new Where(null, null, null);
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
    if (!tags.isEmpty()) {
      conditions.add("tagged");
    }
    if (days.from() != null) {
      conditions.add("from");
    }
    if (days.to() != null) {
      conditions.add("to");
    }
    if (!where.equals(Where.ANYWHERE)) {
      conditions.add("where");
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
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    if (!tags.isEmpty()) {
      values.put("tags", tags.toArray(String[]::new));
    }
    if (days.from() != null) {
      values.put("from", days.from());
    }
    if (days.to() != null) {
      values.put("to", days.to());
    }
    if (minRating != null) {
      values.put("minRating", minRating);
    }
    if (!where.equals(Where.ANYWHERE)) {
      values.put("country", where.country());
      values.put("state", where.state());
      values.put("city", where.city());
    }
    return values;
  }
}
