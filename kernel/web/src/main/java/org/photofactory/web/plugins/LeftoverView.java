package org.photofactory.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.Leftover;
import org.photofactory.kernel.plugins.PluginDataDesk;

/**
 * What a plugin that is not there any more has left.
 *
 * @param id the plugin
 * @param stages names of its stages, whose flags are kept
 * @param bytes size of its tables
 * @param removing true when it is being removed
 * @param problem why it could not be removed yet, in a sentence; null when nothing is known
 */
public record LeftoverView(
    String id, List<String> stages, long bytes, boolean removing, @Nullable String problem) {

  static LeftoverView of(PluginDataDesk.Remains remains) {
    Leftover traces = remains.traces();
    return new LeftoverView(
        traces.id(), traces.stages(), traces.bytes(), traces.erasing(), remains.problem());
  }
}
