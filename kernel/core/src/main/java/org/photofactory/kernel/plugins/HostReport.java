package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;

/**
 * Tells on the status board how the plugins fare.
 *
 * @param board where
 * @param schemas which may have a complaint
 * @param loaders which know what stays in memory
 */
record HostReport(StatusBoard board, PluginSchemas schemas, LoaderWatch loaders) {

  /**
   * Tells it.
   *
   * @param ready whether the database is there, so that what still waits for it is kept by
   *     something else
   * @param safe whether installed plugins are left out
   */
  void tell(List<PluginStatus> all, boolean ready, boolean safe) {
    List<String> bad =
        all.stream().filter(status -> needsAttention(status, ready)).map(PluginStatus::id).toList();
    List<String> lingering = loaders.lingering();
    int leaving = loaders.leaving();
    Optional<String> complaint = schemas.complaint();
    if (safe) {
      beat(Health.WARN, SafeMode.SENTENCE);
    } else if (!lingering.isEmpty()) {
      String names = String.join(", ", lingering);
      beat(Health.WARN, "old versions stay in memory until a restart: " + names);
    } else if (!bad.isEmpty()) {
      beat(Health.WARN, "not in order: " + String.join(", ", bad));
    } else if (complaint.isPresent()) {
      beat(Health.WARN, complaint.get());
    } else {
      String old = leaving == 0 ? "" : "; old versions that are leaving memory: " + leaving;
      beat(Health.OK, all.size() + " in order" + old);
    }
  }

  private static boolean needsAttention(PluginStatus status, boolean ready) {
    return switch (status.state()) {
      case ACTIVE -> status.reason() != null;
      case INSTALLED -> ready;
      case DRAINING, DISABLED -> false;
      case INCOMPATIBLE, BROKEN, RESTART_NEEDED -> true;
    };
  }

  private void beat(Health health, String task) {
    board.beat(PluginHost.SERVICE, health, task);
  }
}
