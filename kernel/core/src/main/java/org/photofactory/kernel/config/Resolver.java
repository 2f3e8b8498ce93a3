package org.photofactory.kernel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings file and environment together, and gathers everything that is wrong with them. Used once.
 */
final class Resolver {

  private final Folder home;
  private final Map<String, Setting<?>> byKey = index(Setting::key);
  private final Map<String, Setting<?>> byVariable = index(Setting::variable);
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Entry> pluginEntries = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  Resolver(Folder home) {
    this.home = home;
  }

  /** Takes the file first: what the environment says later wins. */
  void takeFile(Path path) {
    ConfigurationFile file = ConfigurationFile.read(path);
    problems.addAll(file.problems());
    for (Entry entry : file.entries()) {
      if (entry.key().startsWith(PluginConfiguration.PREFIX)) {
        pluginEntries.put(entry.key(), entry);
      } else {
        take(byKey.get(entry.key()), entry, byKey.keySet());
      }
    }
  }

  void takeEnvironment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, text) -> {
              if (name.startsWith(Variables.PREFIX) && !Variables.RESERVED.contains(name)) {
                takeVariable(new Entry(name, text.strip(), "environment variable " + name));
              }
            });
  }

  private void takeVariable(Entry entry) {
    if (entry.key().startsWith(Variables.PLUGIN_PREFIX)) {
      pluginEntries.put(entry.key(), entry);
    } else {
      take(byVariable.get(entry.key()), entry, byVariable.keySet());
    }
  }

  private void take(@Nullable Setting<?> setting, Entry entry, Set<String> known) {
    if (setting == null) {
      problems.add(unknown(entry, known));
    } else if (!entry.text().isEmpty()) {
      entries.put(setting.key(), entry);
    }
  }

  private static String unknown(Entry entry, Set<String> known) {
    String where =
        entry.origin().endsWith(entry.key())
            ? "There is no setting for the " + entry.origin() + "."
            : entry.origin() + ": there is no setting " + entry.key() + ".";
    return where
        + NearestName.of(entry.key(), known)
            .map(name -> " Did you mean " + name + "?")
            .orElse(" See docs/configuration.md for those there are.");
  }

  /**
   * What has been set, with secrets read from their files.
   *
   * @throws ConfigurationException when anything is wrong
   */
  Configuration resolve() {
    byKey.values().stream().filter(Setting::secret).forEach(this::readSecret);
    entries.forEach((key, entry) -> check(byKey.get(key), entry));
    requireAddress(Catalogue.DATABASE_USER);
    requireAddress(Catalogue.DATABASE_PASSWORD);
    throwProblems(problems);
    Configuration configuration =
        new Configuration(home, entries, new PluginConfiguration(pluginEntries));
    throwProblems(SeparateFolders.problems(configuration));
    throwProblems(LoginSettings.problems(configuration));
    throwProblems(new NetworkReading(configuration).problems());
    return configuration;
  }

  private static void throwProblems(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private void readSecret(Setting<?> secret) {
    Entry file = entries.get(Catalogue.fileOf(secret).key());
    if (file == null) {
      return;
    }
    if (entries.containsKey(secret.key())) {
      problems.add("Set only one of " + secret.key() + " and " + Catalogue.fileOf(secret).key());
    }
    Path path = home.resolve(file.text());
    try {
      String text = Files.readString(path).lines().findFirst().orElse("");
      entries.put(secret.key(), new Entry(secret.key(), text, "file " + path));
    } catch (IOException unreadable) {
      problems.add(file.origin() + ": the file " + path + " cannot be read.");
    }
  }

  private void check(@Nullable Setting<?> setting, Entry entry) {
    if (setting == null) {
      return;
    }
    try {
      setting.kind().read(entry.text());
    } catch (IllegalArgumentException notAllowed) {
      problems.add(
          "%s: %s cannot be \"%s\". %s"
              .formatted(entry.origin(), setting.key(), shown(entry), notAllowed.getMessage()));
    }
  }

  /** A password that somebody put into an address must not end in a log. */
  private static String shown(Entry entry) {
    return entry.text().replaceAll("(?i)(password=)[^&\\s]*", "$1********");
  }

  private void requireAddress(Setting<?> setting) {
    Entry entry = entries.get(setting.key());
    if (entry != null && !entries.containsKey(Catalogue.DATABASE_URL.key())) {
      problems.add(
          entry.origin()
              + ": "
              + setting.key()
              + " is for a server of your own; set database.url too, or remove it.");
    }
  }

  private static Map<String, Setting<?>> index(Function<Setting<?>, String> name) {
    return Catalogue.settings().stream().collect(Collectors.toMap(name, setting -> setting));
  }
}
