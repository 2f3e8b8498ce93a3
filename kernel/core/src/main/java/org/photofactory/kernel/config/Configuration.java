package org.photofactory.kernel.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.photofactory.kernel.settings.Declaration;
import org.photofactory.kernel.settings.SettingsBook.Configured;

/** All settings of the kernel with their values, checked. Immutable. */
public final class Configuration {

  private static final String DEFAULT = "default";

  private final Folder home;
  private final Map<String, Entry> entries;
  private final PluginConfiguration plugins;

  Configuration(Folder home, Map<String, Entry> entries, PluginConfiguration plugins) {
    this.home = home;
    this.entries = Map.copyOf(entries);
    this.plugins = plugins;
  }

  /**
   * Reads file and environment; what the environment says wins.
   *
   * @throws ConfigurationException when anything is wrong: unknown names, values that are not
   *     allowed, files that cannot be read
   */
  public static Configuration load(ConfigurationSources sources) {
    Resolver resolver = new Resolver(new Folder(sources.home()));
    sources.file().ifPresent(resolver::takeFile);
    resolver.takeEnvironment(sources.environment());
    return resolver.resolve();
  }

  /**
   * The value of a setting. For folders use {@link #folder}, which knows where relative ones begin.
   */
  public <T> T value(Setting<T> setting) {
    return setting.kind().read(text(setting));
  }

  /** True when somebody has set it. */
  boolean isSet(Setting<?> setting) {
    return entry(setting).isPresent();
  }

  /** The folder or file that a setting names, absolute. */
  public Path folder(Setting<Path> setting) {
    return path(text(setting));
  }

  private Path path(String text) {
    return text.startsWith(Catalogue.IN_DATA)
        ? dataFolder(text.substring(Catalogue.IN_DATA.length() + 1))
        : home.resolve(text);
  }

  /** A folder of the appliance's own in the data folder, absolute. */
  public Path dataFolder(String name) {
    return folder(Catalogue.DATA_DIR).resolve(name);
  }

  /** What is set for plugins. */
  public PluginConfiguration plugins() {
    return plugins;
  }

  /**
   * Every setting as it is now, in the order of the catalogue, then what is set for plugins;
   * secrets are masked.
   */
  public List<PrintedSetting> printed() {
    return Stream.concat(Catalogue.settings().stream().map(this::print), plugins.printed().stream())
        .toList();
  }

  /** The same, with every setting of the plugins at hand. */
  List<PrintedSetting> printed(List<Declaration> declared, Configured people) {
    return Stream.concat(
            Catalogue.settings().stream().map(this::print),
            plugins.printed(declared, people).stream())
        .toList();
  }

  private PrintedSetting print(Setting<?> setting) {
    String origin = entry(setting).map(Entry::origin).orElse(DEFAULT);
    return new PrintedSetting(setting.key(), shown(setting), origin, !origin.equals(DEFAULT));
  }

  private String shown(Setting<?> setting) {
    String text = text(setting);
    if (text.isEmpty()) {
      return "";
    }
    return setting.secret() ? PrintedSetting.MASK : shown(setting, text);
  }

  /** Folders and files as they are found from here. */
  private String shown(Setting<?> setting, String text) {
    return setting.kind().read(text) instanceof Path ? path(text).toString() : text;
  }

  private String text(Setting<?> setting) {
    return entry(setting).map(Entry::text).orElse(setting.defaultText());
  }

  private Optional<Entry> entry(Setting<?> setting) {
    return Optional.ofNullable(entries.get(setting.key()));
  }
}
