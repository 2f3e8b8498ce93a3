package org.photofactory.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationReport;
import org.photofactory.kernel.config.ConfigurationSources;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.settings.SettingsBook.Configured;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.LocalSite;
import org.photofactory.launcher.doctor.DoctorCommand;
import org.photofactory.launcher.people.UserCommand;
import org.photofactory.web.server.Addresses;

/** This machine's appliance as its configuration describes it, whether it runs or not. */
record LocalAppliance(Installation installation, Map<String, String> environment) {

  /**
   * Reads the configuration.
   *
   * @throws org.photofactory.kernel.config.ConfigurationException when anything in it is wrong
   */
  Configuration configuration(Words words) {
    Path named = words.value(Option.CONFIG).map(Path::of).orElse(null);
    return Configuration.load(new ConfigurationSources(installation.base(), named, environment));
  }

  /** What is set for plugins, held against the plugins at hand. */
  PluginSettingsCheck pluginSettings(Configuration configuration) {
    Path added = new RoomSettings(configuration).folders().plugins();
    return new PluginSettingsCheck(List.of(installation.plugins(), added));
  }

  /**
   * Every setting as it is, also those of the plugins at hand, for people.
   *
   * @param people what they have set for plugins
   * @throws org.photofactory.kernel.config.ConfigurationException when anything in it is wrong
   */
  String settings(Words words, Configured people) {
    Configuration configuration = configuration(words);
    PluginSettingsCheck plugins = pluginSettings(configuration);
    plugins.check(configuration);
    return ConfigurationReport.text(configuration, plugins.declared(), people);
  }

  /** Where it answers when it runs, and what lets the console in. */
  LocalSite site(Words words) {
    return site(new RoomSettings(configuration(words)));
  }

  /** What the doctor looks at. */
  DoctorCommand.Patient patient(Words words) {
    RoomSettings settings = new RoomSettings(configuration(words));
    return new DoctorCommand.Patient(
        settings, site(settings), installation.plugins().resolveSibling("programs"));
  }

  /** Where its people are written down. */
  UserCommand.Place people(Words words) {
    RoomSettings settings = new RoomSettings(configuration(words));
    return new UserCommand.Place(settings.folders().data(), settings.database(), address(settings));
  }

  private static LocalSite site(RoomSettings settings) {
    return new LocalSite(
        address(settings), settings.folders().consoleToken(), settings.http().network().tls());
  }

  static URI address(RoomSettings settings) {
    return Addresses.of(settings.http(), settings.http().port()).getFirst();
  }
}
