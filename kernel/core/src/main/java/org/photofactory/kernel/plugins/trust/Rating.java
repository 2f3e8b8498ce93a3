package org.photofactory.kernel.plugins.trust;

import java.util.List;

/**
 * How little a plugin has to be trusted.
 *
 * @param stars 5: it asks for nothing beyond its own tables and what it is handed; 1: it can do
 *     everything that the factory can, and nobody vouches for it
 * @param reasons why it is not more, a sentence each, the weightiest first
 */
public record Rating(int stars, List<String> reasons) {

  public Rating {
    reasons = List.copyOf(reasons);
  }
}
