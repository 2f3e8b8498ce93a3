package org.photofactory.kernel.ledger.edits;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a person's and the file's words of time come to together.
 *
 * @param at wall clock; null when nobody knows
 * @param offset of that wall clock; null when nobody knows
 */
record Told(@Nullable LocalDateTime at, @Nullable ZoneOffset offset) {

  /** Says of a film's instant that it is told in the zone of this house, for want of a better. */
  private static final String TOLD_AT_HOME = "home:zone";

  static Told of(EditableAsset asset) {
    LocalDateTime found = (LocalDateTime) asset.found().get(EditField.TAKEN_AT);
    ZoneOffset foundOffset = (ZoneOffset) asset.found().get(EditField.TAKEN_OFFSET);
    LocalDateTime edited = (LocalDateTime) asset.edited().get(EditField.TAKEN_AT);
    if (!saysTime(asset)) {
      return new Told(found, foundOffset);
    }
    boolean movable = edited == null && found != null && foundOffset != null;
    if (movable && TOLD_AT_HOME.equals(asset.filing().offsetSource())) {
      return moved(found.toInstant(foundOffset), asset);
    }
    LocalDateTime at = edited == null ? found : edited;
    return new Told(at, offset(asset, at, edited != null));
  }

  /** True when a person has said anything of time. */
  static boolean saysTime(EditableAsset asset) {
    return asset.edited().containsKey(EditField.TAKEN_AT)
        || asset.edited().containsKey(EditField.TAKEN_OFFSET)
        || asset.edited().containsKey(EditField.ZONE);
  }

  /** The instant is sure, and only the wall clock was a guess. */
  private static Told moved(Instant instant, EditableAsset asset) {
    ZoneOffset edited = (ZoneOffset) asset.edited().get(EditField.TAKEN_OFFSET);
    ZoneId zone = zone(asset.edited().get(EditField.ZONE));
    ZoneOffset offset = edited;
    if (offset == null) {
      offset = (zone == null ? ZoneOffset.UTC : zone).getRules().getOffset(instant);
    }
    return new Told(LocalDateTime.ofInstant(instant, offset), offset);
  }

  private static @Nullable ZoneOffset offset(
      EditableAsset asset, @Nullable LocalDateTime at, boolean dated) {
    ZoneOffset edited = (ZoneOffset) asset.edited().get(EditField.TAKEN_OFFSET);
    ZoneId zone = zone(asset.edited().get(EditField.ZONE));
    if (zone == null && dated) {
      // Another day may have another offset in the same zone.
      zone = zone(asset.found().get(EditField.ZONE));
    }
    if (edited == null && zone != null && at != null) {
      return zone.getRules().getOffset(at);
    }
    return edited == null ? (ZoneOffset) asset.found().get(EditField.TAKEN_OFFSET) : edited;
  }

  private static @Nullable ZoneId zone(@Nullable Object id) {
    try {
      return id == null ? null : ZoneId.of((String) id);
    } catch (DateTimeException unknown) {
      return null;
    }
  }
}
