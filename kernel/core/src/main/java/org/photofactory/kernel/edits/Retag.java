package org.photofactory.kernel.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.photofactory.kernel.ledger.edits.EditField;

/**
 * Tags to put beside those that an asset has, and tags to take away; a tag in another letter case
 * is the same. Immutable.
 */
public record Retag(List<String> add, List<String> remove) {

  /** Leaves tags as they are. */
  public static final Retag NONE = new Retag(List.of(), List.of());

  /**
   * Checks every tag, and brings it into its form.
   *
   * @throws EditRefusedException when one cannot be taken
   */
  public Retag {
    add = EditRules.tags(add);
    remove = EditRules.tags(remove);
  }

  /** True where nothing is to change. */
  public boolean isNone() {
    return add.isEmpty() && remove.isEmpty();
  }

  /**
   * The tags of an asset that had these. What is both added and taken away is there afterwards.
   *
   * @throws EditRefusedException when there would be too many
   */
  List<String> applied(List<String> tags) {
    Set<String> gone = remove.stream().map(Retag::key).collect(Collectors.toSet());
    List<String> after = new ArrayList<>(tags);
    after.removeIf(tag -> gone.contains(key(tag)));
    Set<String> kept = after.stream().map(Retag::key).collect(Collectors.toSet());
    add.stream().filter(tag -> !kept.contains(key(tag))).forEach(after::add);
    EditRules.checked(EditField.TAGS, after);
    return after;
  }

  private static String key(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
