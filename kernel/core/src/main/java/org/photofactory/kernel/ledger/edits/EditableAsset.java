package org.photofactory.kernel.ledger.edits;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An asset as an edit sees it: a person's words, and the file's. Immutable.
 *
 * @param id ledger id
 * @param edition counts edits; 0 when there has been none
 * @param edited what a person says
 * @param found what was found in the file
 * @param filing where it stands in the timeline
 */
public record EditableAsset(
    long id,
    int edition,
    Map<EditField, Object> edited,
    Map<EditField, Object> found,
    Filing filing) {

  public EditableAsset {
    edited = copy(edited);
    found = copy(found);
  }

  /** What is shown: a person's word, else the file's, else null. */
  public @Nullable Object shown(EditField field) {
    return switch (field) {
      case TAKEN_AT -> Told.of(this).at();
      case TAKEN_OFFSET -> Told.of(this).offset();
      default -> edited.containsKey(field) ? edited.get(field) : found.get(field);
    };
  }

  /** The tags that are shown. */
  @SuppressWarnings("unchecked")
  public List<String> tags() {
    Object shown = shown(EditField.TAGS);
    return shown == null ? List.of() : (List<String>) shown;
  }

  /** True when a person has hidden or archived it. */
  public boolean isPutAway() {
    return Boolean.TRUE.equals(shown(EditField.HIDDEN))
        || Boolean.TRUE.equals(shown(EditField.ARCHIVED));
  }

  /** The same asset with other words of a person. */
  public EditableAsset with(Map<EditField, Object> words) {
    return new EditableAsset(id, edition, words, found, filing);
  }

  /**
   * Where an asset stands in the timeline.
   *
   * @param sortTime now
   * @param unedited where it would stand without edits; null when they say nothing of time
   * @param offsetSource where the file's offset comes from; null when there is none
   */
  public record Filing(
      LocalDateTime sortTime, @Nullable LocalDateTime unedited, @Nullable String offsetSource) {

    /** Where the asset stands, or would stand, without edits. */
    public LocalDateTime withoutEdits() {
      return unedited == null ? sortTime : unedited;
    }
  }

  private static Map<EditField, Object> copy(Map<EditField, Object> words) {
    Map<EditField, Object> copy = new EnumMap<>(EditField.class);
    copy.putAll(words);
    return Collections.unmodifiableMap(copy);
  }
}
