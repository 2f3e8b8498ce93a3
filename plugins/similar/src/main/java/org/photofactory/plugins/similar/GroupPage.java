package org.photofactory.plugins.similar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some groups of a library.
 *
 * @param groups those with the newest assets first
 * @param nextCursor cursor of the next page; null at the end
 */
public record GroupPage(List<Group> groups, @Nullable String nextCursor) {

  /** The groups below a cursor, of all of them. */
  static GroupPage of(List<Group> all, long below, int limit) {
    List<Group> rest = all.stream().filter(group -> group.newest() < below).toList();
    List<Group> shown = rest.stream().limit(limit).toList();
    boolean more = rest.size() > shown.size();
    return new GroupPage(shown, more ? String.valueOf(shown.getLast().newest()) : null);
  }
}
