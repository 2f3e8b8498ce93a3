package org.photofactory.kernel.edits;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.EditableAsset;

/**
 * What a person wants to say of one asset or of many. Immutable.
 *
 * @param words by field; empty leaves the word to the file again
 * @param shift by how much the date is to move; null for not at all
 * @param retag which tags to put beside those that an asset has, and which to take away
 */
public record Draft(Map<EditField, Optional<Object>> words, @Nullable Duration shift, Retag retag) {

  /**
   * Checks every value, and brings it into its form.
   *
   * @throws EditRefusedException when one cannot be taken
   */
  public Draft {
    Map<EditField, Optional<Object>> checked = new EnumMap<>(EditField.class);
    words.forEach(
        (field, word) ->
            checked.put(
                field,
                word.flatMap(value -> Optional.ofNullable(EditRules.checked(field, value)))));
    words = Collections.unmodifiableMap(checked);
  }

  /** Only these words. */
  public static Draft of(Map<EditField, Optional<Object>> words) {
    return new Draft(words, null, Retag.NONE);
  }

  /** Leaves all words to the files again; marks stay. */
  public static Draft revert() {
    Map<EditField, Optional<Object>> nothing = new EnumMap<>(EditField.class);
    for (EditField field : EditField.values()) {
      if (!field.isMark()) {
        nothing.put(field, Optional.empty());
      }
    }
    return of(nothing);
  }

  /**
   * What a person says of an asset after this.
   *
   * @throws EditRefusedException when it cannot be said of this asset
   */
  Map<EditField, Object> applied(EditableAsset asset) {
    Map<EditField, Object> after = new EnumMap<>(EditField.class);
    after.putAll(asset.edited());
    words.forEach(
        (field, word) ->
            word.ifPresentOrElse(value -> after.put(field, value), () -> after.remove(field)));
    if (shift != null) {
      after.put(EditField.TAKEN_AT, shifted(asset.with(after), shift));
    }
    retag(asset.with(after)).ifPresent(tags -> after.put(EditField.TAGS, tags));
    EditRules.requireWhole(after);
    return after;
  }

  /** The tags of an asset after this; empty where they stay as they are, whoever told them. */
  private Optional<List<String>> retag(EditableAsset asset) {
    List<String> tags = retag.applied(asset.tags());
    return tags.equals(asset.tags()) ? Optional.empty() : Optional.of(tags);
  }

  private static Object shifted(EditableAsset asset, Duration shift) {
    if (asset.shown(EditField.TAKEN_AT) instanceof LocalDateTime date) {
      return EditRules.checked(EditField.TAKEN_AT, date.plus(shift));
    }
    throw new EditRefusedException(
        EditField.TAKEN_AT,
        "DATE_UNKNOWN",
        "The date of this asset is not known, so it cannot be moved.",
        "Tell its date first.");
  }
}
