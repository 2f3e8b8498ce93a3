package org.photofactory.plugins.similar;

import java.util.List;

/**
 * Assets that look the same, each like at least one other.
 *
 * @param assets ids, the newest first
 * @param pairs which of them look like which, the nearest first
 */
public record Group(List<Long> assets, List<Pair> pairs) {

  /** Id of the newest; no other group has it. */
  long newest() {
    return assets.getFirst();
  }
}
