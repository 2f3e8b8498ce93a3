package org.photofactory.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationException;
import org.photofactory.kernel.config.DeclaredSetting;
import org.photofactory.kernel.config.PluginConfiguration.Findings;
import org.photofactory.kernel.plugins.PluginDescriptor;
import org.photofactory.kernel.plugins.PluginDescriptors;

/**
 * Holds what is set for plugins against what the plugins at hand declare.
 *
 * @param folders where plugins lie
 */
record PluginSettingsCheck(List<Path> folders) {

  /**
   * Returns what is worth telling: settings of plugins that are not there.
   *
   * @throws ConfigurationException when a name cannot be right
   */
  List<String> check(Configuration configuration) {
    Findings findings = configuration.plugins().check(declared());
    if (!findings.problems().isEmpty()) {
      throw new ConfigurationException(findings.problems());
    }
    return findings.warnings();
  }

  /**
   * Two versions of a plugin may declare different settings; either of them may be the one to run.
   */
  private Map<String, Map<String, DeclaredSetting>> declared() {
    Map<String, Map<String, DeclaredSetting>> declared = new HashMap<>();
    for (PluginDescriptor plugin : PluginDescriptors.in(folders)) {
      Map<String, DeclaredSetting> settings =
          declared.computeIfAbsent(plugin.id(), _ -> new HashMap<>());
      plugin
          .settings()
          .forEach(
              (key, setting) ->
                  settings.put(
                      key, new DeclaredSetting(setting.defaultValue(), setting.description())));
    }
    return declared;
  }
}
