package org.photofactory.kernel.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.Settings;

/**
 * What is set for plugins, in the file as {@code plugin.<id>.<key>} and in the environment as
 * {@code PHOTOFACTORY_PLUGIN_<ID>_<KEY>}. Immutable.
 */
public final class PluginConfiguration {

  static final String PREFIX = "plugin.";

  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|[._-]key$", Pattern.CASE_INSENSITIVE);

  private final Map<String, Entry> entries;

  PluginConfiguration(Map<String, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /**
   * Settings of one plugin.
   *
   * @param id the plugin
   * @param declared what it declares, by key
   */
  public Settings settings(String id, Map<String, DeclaredSetting> declared) {
    Map<String, String> values = new LinkedHashMap<>();
    declared.forEach(
        (key, setting) ->
            values.put(key, entry(id, key).map(Entry::text).orElse(setting.defaultText())));
    return new PluginSettings(id, values);
  }

  /**
   * Names that no plugin declares.
   *
   * @param declared what each installed plugin declares, by id and key
   */
  public Findings check(Map<String, Map<String, DeclaredSetting>> declared) {
    List<String> known = new ArrayList<>();
    declared.forEach(
        (id, settings) ->
            settings
                .keySet()
                .forEach(key -> known.addAll(List.of(name(id, key), variable(id, key)))));
    Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
    entries.values().stream()
        .filter(entry -> !known.contains(entry.key()))
        .sorted(Comparator.comparing(Entry::key))
        .forEach(entry -> judge(entry, known, declared, findings));
    return findings;
  }

  /**
   * Names that cannot be right, and names of plugins that are perhaps just not there.
   *
   * @param problems must stop the start
   * @param warnings worth telling
   */
  public record Findings(List<String> problems, List<String> warnings) {}

  private static void judge(
      Entry entry,
      List<String> known,
      Map<String, Map<String, DeclaredSetting>> declared,
      Findings findings) {
    boolean ofAnInstalled =
        declared.keySet().stream()
            .anyMatch(
                id ->
                    entry.key().startsWith(name(id, ""))
                        || entry.key().startsWith(variable(id, "")));
    Optional<String> nearest = NearestName.of(entry.key(), known);
    String unknown = entry.origin() + ": no plugin has a setting " + entry.key() + ".";
    if (ofAnInstalled || nearest.isPresent()) {
      String hint = nearest.map(name -> " Did you mean " + name + "?").orElse("");
      findings.problems().add(unknown + hint);
    } else {
      findings.warnings().add(unknown + " Its plugin is not installed.");
    }
  }

  /** What has been set, in the order of its names; what is secret by its name is masked. */
  List<PrintedSetting> printed() {
    return entries.values().stream()
        .filter(entry -> !entry.text().isEmpty())
        .sorted(Comparator.comparing(Entry::key))
        .map(entry -> new PrintedSetting(entry.key(), shown(entry), entry.origin(), true))
        .toList();
  }

  private static String shown(Entry entry) {
    return SECRET.matcher(entry.key()).find() ? PrintedSetting.MASK : entry.text();
  }

  private Optional<Entry> entry(String id, String key) {
    return set(variable(id, key)).or(() -> set(name(id, key)));
  }

  /** An empty value means the default. */
  private Optional<Entry> set(String name) {
    return Optional.ofNullable(entries.get(name)).filter(entry -> !entry.text().isEmpty());
  }

  private static String name(String id, String key) {
    return PREFIX + id + "." + key;
  }

  private static String variable(String id, String key) {
    return Variables.of(name(id, key));
  }
}
