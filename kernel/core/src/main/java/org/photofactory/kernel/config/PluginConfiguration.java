package org.photofactory.kernel.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.photofactory.kernel.settings.Declaration;
import org.photofactory.kernel.settings.DeclaredSetting;
import org.photofactory.kernel.settings.GivenText;
import org.photofactory.kernel.settings.SettingsBook.Configured;

/**
 * What is set for plugins, in the file as {@code plugin.<id>.<key>} and in the environment as
 * {@code PHOTOFACTORY_PLUGIN_<ID>_<KEY>}. Immutable.
 */
public final class PluginConfiguration {

  static final String PREFIX = "plugin.";
  private static final String DEFAULT = "default";

  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|[._-]key$", Pattern.CASE_INSENSITIVE);

  private final Map<String, Entry> entries;

  PluginConfiguration(Map<String, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** What is set for a setting of a plugin; empty when nothing is. */
  public Optional<GivenText> given(String id, String key) {
    return entry(id, key).map(entry -> new GivenText(entry.text(), entry.origin()));
  }

  /**
   * Names that no plugin declares, and values that do not fit.
   *
   * @param declared what the versions at hand of each plugin declare; either of two may be the one
   *     to run, so what fits one of them is fine
   */
  public Findings check(List<Declaration> declared) {
    Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
    Names names = Names.of(declared);
    entries.values().stream()
        .filter(entry -> !names.known().contains(entry.key()))
        .sorted(Comparator.comparing(Entry::key))
        .forEach(entry -> judge(entry, names, findings));
    findings.problems().addAll(unfit(declared));
    return findings;
  }

  /**
   * Names that cannot be right, and names of plugins that are perhaps just not there.
   *
   * @param problems must stop the start
   * @param warnings worth telling
   */
  public record Findings(List<String> problems, List<String> warnings) {}

  /**
   * How settings are called that are declared.
   *
   * @param known their names, in the file and in the environment
   * @param beginnings how names of the plugins at hand begin
   */
  private record Names(Set<String> known, Set<String> beginnings) {
    static Names of(List<Declaration> declared) {
      Names names = new Names(new TreeSet<>(), new TreeSet<>());
      for (Declaration plugin : declared) {
        String id = plugin.plugin();
        names.beginnings().addAll(List.of(name(id, ""), variable(id, "")));
        plugin
            .settings()
            .keySet()
            .forEach(key -> names.known().addAll(List.of(name(id, key), variable(id, key))));
      }
      return names;
    }
  }

  private static void judge(Entry entry, Names names, Findings findings) {
    Optional<String> nearest = NearestName.of(entry.key(), names.known());
    String unknown = entry.origin() + ": no plugin has a setting " + entry.key() + ".";
    if (nearest.isPresent() || names.beginnings().stream().anyMatch(entry.key()::startsWith)) {
      String hint = nearest.map(name -> " Did you mean " + name + "?").orElse("");
      findings.problems().add(unknown + hint);
    } else {
      findings.warnings().add(unknown + " Its plugin is not installed.");
    }
  }

  private List<String> unfit(List<Declaration> declared) {
    Map<String, String> objections = new TreeMap<>();
    Set<String> fit = new TreeSet<>();
    for (Declaration plugin : declared) {
      plugin
          .settings()
          .forEach(
              (key, setting) ->
                  entry(plugin.plugin(), key)
                      .ifPresent(
                          entry ->
                              setting
                                  .objection(entry.text())
                                  .ifPresentOrElse(
                                      allowed -> objections.put(entry.key(), unfit(entry, allowed)),
                                      () -> fit.add(entry.key()))));
    }
    objections.keySet().removeAll(fit);
    return List.copyOf(objections.values());
  }

  private static String unfit(Entry entry, String allowed) {
    return "%s: the value of %s does not fit. It must be %s."
        .formatted(entry.origin(), entry.key(), allowed);
  }

  /** What has been set, in the order of its names; what is secret by its name is masked. */
  List<PrintedSetting> printed() {
    return printed(entries.values().stream());
  }

  /**
   * Every setting of the plugins at hand, and what has been set for others.
   *
   * @param people what they have set, for people; it holds where nothing is set here
   */
  List<PrintedSetting> printed(List<Declaration> declared, Configured people) {
    Map<String, PrintedSetting> printed = new TreeMap<>();
    Set<String> known = Names.of(declared).known();
    declared.forEach(
        plugin ->
            plugin
                .settings()
                .forEach(
                    (key, setting) ->
                        printed.put(
                            name(plugin.plugin(), key),
                            print(plugin.plugin(), key, setting, people))));
    printed(entries.values().stream().filter(entry -> !known.contains(entry.key())))
        .forEach(setting -> printed.put(setting.key(), setting));
    return List.copyOf(printed.values());
  }

  private PrintedSetting print(String id, String key, DeclaredSetting setting, Configured people) {
    String name = name(id, key);
    return entry(id, key)
        .or(() -> people.given(id, key).map(given -> new Entry(name, given.text(), given.origin())))
        .map(
            entry ->
                new PrintedSetting(
                    name,
                    setting.secret() ? PrintedSetting.MASK : shown(entry),
                    entry.origin(),
                    true))
        .orElseGet(() -> new PrintedSetting(name, setting.defaultText(), DEFAULT, false));
  }

  private static List<PrintedSetting> printed(Stream<Entry> entries) {
    return entries
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
