package org.photofactory.kernel.plugins;

import java.util.Optional;
import java.util.SortedMap;

/** The database schemas of plugins. */
@FunctionalInterface
public interface PluginSchemas {

  /**
   * Brings a plugin's own schema up to date; makes it and its role when they are missing. Changes
   * that a newer version of the plugin has made, or another jar of the same, stay and are no
   * matter.
   *
   * @param pluginId the plugin
   * @param schema its schema, for example {@code p_hello_stage}
   * @param version the plugin's version
   * @param files every change there ever was: statements by file name, for example {@code
   *     0001-greeting.sql}
   * @throws org.photofactory.kernel.database.DatabaseAwayException when the database is away; to be
   *     tried again
   * @throws RuntimeException when the files and the schema do not fit; its message is a sentence
   *     for people
   */
  void migrate(String pluginId, String schema, String version, SortedMap<String, String> files);

  /** What keeps plugins' data less apart than it should be, and the remedy; empty when nothing. */
  default Optional<String> complaint() {
    return Optional.empty();
  }
}
