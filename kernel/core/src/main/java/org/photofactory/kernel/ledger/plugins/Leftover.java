package org.photofactory.kernel.ledger.plugins;

import java.util.List;

/**
 * What the database holds of a plugin.
 *
 * @param id the plugin
 * @param stages names of its stages, whose flags are kept
 * @param bytes size of its tables
 * @param erasing whether somebody wants it gone
 */
public record Leftover(String id, List<String> stages, long bytes, boolean erasing) {
  public Leftover {
    stages = List.copyOf(stages);
  }
}
