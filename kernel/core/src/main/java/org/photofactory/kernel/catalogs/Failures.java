package org.photofactory.kernel.catalogs;

import org.photofactory.kernel.catalogs.Download.Failure;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes words for people of what kept a plugin from coming. Stateless. */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /**
   * What is told.
   *
   * @param plugin that did not come
   */
  static Failure told(String plugin, Throwable fault) {
    return switch (fault) {
      case CatalogException refusal ->
          new Failure(refusal.code().name(), refusal.getMessage(), refusal.hint());
      case PluginDeedException refusal ->
          new Failure(refusal.code().name(), refusal.getMessage(), refusal.hint());
      case DatabaseAwayException away ->
          new Failure("DATABASE_AWAY", "The database went away.", "Try again in a moment.");
      default -> {
        log.warn("The plugin {} could not be brought", plugin, fault);
        yield new Failure("INTERNAL", "It could not be written: " + fault, "Look at the log.");
      }
    };
  }
}
