package org.photofactory.kernel.plugins;

import java.util.SortedMap;

/** The database schemas of plugins. */
@FunctionalInterface
public interface PluginSchemas {

  /**
   * Brings a plugin's own schema up to date, and makes it when it is missing.
   *
   * @param pluginId the plugin
   * @param schema its schema, for example {@code p_hello_stage}
   * @param files every change there ever was: statements by file name, for example {@code
   *     0001-greeting.sql}
   * @throws org.photofactory.kernel.database.DatabaseAwayException when the database is away; to be
   *     tried again
   * @throws RuntimeException when the files and the schema do not fit; its message is a sentence
   *     for people
   */
  void migrate(String pluginId, String schema, SortedMap<String, String> files);
}
