package org.photofactory.launcher;

import java.nio.file.Path;
import java.util.List;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationException;
import org.photofactory.kernel.config.PluginConfiguration.Findings;
import org.photofactory.kernel.plugins.PluginDescriptors;
import org.photofactory.kernel.settings.Declaration;

/**
 * Holds what is set for plugins against what the plugins at hand declare.
 *
 * @param folders where plugins lie
 */
record PluginSettingsCheck(List<Path> folders) {

  /**
   * Returns what is worth telling: settings of plugins that are not there.
   *
   * @throws ConfigurationException when a name or a value cannot be right
   */
  List<String> check(Configuration configuration) {
    Findings findings = configuration.plugins().check(declared());
    if (!findings.problems().isEmpty()) {
      throw new ConfigurationException(findings.problems());
    }
    return findings.warnings();
  }

  /** What the plugins at hand declare, each version by itself. */
  List<Declaration> declared() {
    return PluginDescriptors.in(folders).stream()
        .map(plugin -> new Declaration(plugin.id(), plugin.settings()))
        .toList();
  }
}
