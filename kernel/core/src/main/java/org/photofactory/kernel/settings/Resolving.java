package org.photofactory.kernel.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.StoredSetting;
import org.photofactory.kernel.settings.SettingState.Origin;
import org.photofactory.kernel.settings.SettingState.Source;

/**
 * Finds out which values hold: those of the configuration, else those that people have set, else
 * the plugin's own.
 *
 * @param configured what the configuration says, by key
 * @param opened the value of what is stored; empty when it cannot be read any more
 */
record Resolving(
    Function<String, Optional<GivenText>> configured,
    Function<StoredSetting, Optional<String>> opened) {

  private static final String UNREADABLE =
      "What was set can no longer be read, since its key is not the one of secrets.key. Set it"
          + " again.";

  Map<String, Resolved> resolve(
      Map<String, DeclaredSetting> declared, Iterable<StoredSetting> stored) {
    Map<String, StoredSetting> byKey = new HashMap<>();
    stored.forEach(setting -> byKey.put(setting.key(), setting));
    Map<String, Resolved> resolved = new LinkedHashMap<>();
    declared.forEach(
        (key, setting) ->
            resolved.put(
                key,
                configured
                    .apply(key)
                    .map(given -> configured(setting, given))
                    .orElseGet(() -> own(setting, byKey.get(key)))));
    return resolved;
  }

  private static Resolved configured(DeclaredSetting setting, GivenText given) {
    String trouble =
        setting.objection(given.text()).map(allowed -> "It must be " + allowed + ".").orElse(null);
    Source source = new Source(Origin.CONFIGURATION, given.origin(), trouble);
    return new Resolved(setting, given.text(), source, setting.secret());
  }

  private Resolved own(DeclaredSetting setting, @Nullable StoredSetting stored) {
    if (stored == null) {
      return byDefault(setting, null);
    }
    boolean secret = setting.secret() || stored.sealed() != null;
    Optional<String> text = opened.apply(stored);
    if (text.isEmpty()) {
      return byDefault(setting, UNREADABLE);
    }
    return setting
        .objection(text.get())
        .map(allowed -> byDefault(setting, unfit(allowed)))
        .orElseGet(
            () -> new Resolved(setting, text.get(), new Source(Origin.PERSON, null, null), secret));
  }

  private static Resolved byDefault(DeclaredSetting setting, @Nullable String trouble) {
    Source source = new Source(Origin.DEFAULT, null, trouble);
    return new Resolved(setting, setting.defaultText(), source, setting.secret());
  }

  /** A value that fitted the version before. */
  private static String unfit(String allowed) {
    return "What was set does not fit this version: it must be " + allowed + ".";
  }
}
