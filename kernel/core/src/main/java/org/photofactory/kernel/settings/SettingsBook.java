package org.photofactory.kernel.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.SettingRegister;
import org.photofactory.kernel.ledger.plugins.StoredSetting;
import org.photofactory.spi.stage.Settings;

/**
 * Values of the settings of all plugins. Thread-safe. Every method throws {@link
 * org.photofactory.kernel.database.DatabaseAwayException} when the database is away.
 */
public final class SettingsBook {

  private final SettingRegister register;
  private final SecretBox box;
  private final Configured configured;
  private final Map<String, Live> live = new ConcurrentHashMap<>();

  /** What the configuration says, which goes before what people set. */
  @FunctionalInterface
  public interface Configured {

    /** What it says of a setting; empty when nothing. */
    Optional<GivenText> given(String plugin, String key);
  }

  public SettingsBook(SettingRegister register, SecretBox box, Configured configured) {
    this.register = register;
    this.box = box;
    this.configured = configured;
  }

  /** Settings of whoever has none: every key is refused. */
  public static Settings none(String owner) {
    return new PluginSettings(owner, Map.of());
  }

  /**
   * Settings of a plugin that starts.
   *
   * @return what holds at the moment when it is asked
   */
  public synchronized Supplier<Settings> open(String id, Map<String, DeclaredSetting> declared) {
    Live opened = new Live(declared, settings(id, declared));
    live.put(id, opened);
    return opened;
  }

  /** How all settings of a plugin stand, in the order in which it states them. */
  public List<SettingState> list(String id, Map<String, DeclaredSetting> declared) {
    List<SettingState> states = new ArrayList<>();
    resolve(id, declared).forEach((key, resolved) -> states.add(resolved.state(key)));
    return states;
  }

  /**
   * Sets some settings of a plugin; the others stay. All of them, or none. From here on {@link
   * #open} gives the new ones.
   *
   * @param wishes by key; null for the plugin's default, and so is an empty text where there is
   *     none
   * @throws IOException when a secret cannot be sealed; nothing was set
   */
  public synchronized void change(
      String id, Map<String, DeclaredSetting> declared, Map<String, @Nullable String> wishes)
      throws SettingsRefusedException, IOException {
    refuseUnfit(id, declared, wishes);
    List<StoredSetting> set = new ArrayList<>();
    Set<String> reset = new HashSet<>();
    for (Map.Entry<String, @Nullable String> wish : wishes.entrySet()) {
      DeclaredSetting setting = declared.get(wish.getKey());
      String text = wish.getValue();
      if (text == null || setting == null || text.isEmpty() && setting.defaultText().isEmpty()) {
        reset.add(wish.getKey());
      } else {
        set.add(stored(id, wish.getKey(), setting, text));
      }
    }
    register.change(id, set, reset);
    renew(id);
  }

  private StoredSetting stored(String id, String key, DeclaredSetting setting, String text)
      throws IOException {
    return setting.secret()
        ? StoredSetting.sealed(key, box.seal(text, place(id, key)))
        : StoredSetting.open(key, text);
  }

  private void refuseUnfit(
      String id, Map<String, DeclaredSetting> declared, Map<String, @Nullable String> wishes)
      throws SettingsRefusedException {
    Map<String, String> reasons = new HashMap<>();
    wishes.forEach(
        (key, text) ->
            objection(id, key, declared.get(key), text)
                .ifPresent(reason -> reasons.put(key, reason)));
    if (!reasons.isEmpty()) {
      throw new SettingsRefusedException(reasons);
    }
  }

  private Optional<String> objection(
      String id, String key, @Nullable DeclaredSetting setting, @Nullable String text) {
    if (setting == null) {
      return Optional.of("There is no such setting.");
    }
    Optional<String> fixed =
        configured
            .given(id, key)
            .map(given -> "It is set in the configuration (" + given.origin() + ").");
    return text == null
        ? fixed
        : fixed.or(() -> setting.objection(text).map(allowed -> "It must be " + allowed + "."));
  }

  private void renew(String id) {
    Live opened = live.get(id);
    if (opened != null) {
      opened.present = settings(id, opened.declared);
    }
  }

  private Settings settings(String id, Map<String, DeclaredSetting> declared) {
    Map<String, String> texts = new HashMap<>();
    resolve(id, declared).forEach((key, resolved) -> texts.put(key, resolved.text()));
    return new PluginSettings(id, texts);
  }

  private Map<String, Resolved> resolve(String id, Map<String, DeclaredSetting> declared) {
    Resolving resolving =
        new Resolving(key -> configured.given(id, key), stored -> opened(id, stored));
    return resolving.resolve(declared, register.all(id));
  }

  private Optional<String> opened(String id, StoredSetting stored) {
    byte[] sealed = stored.sealed();
    return sealed == null
        ? Optional.ofNullable(stored.value())
        : box.open(sealed, place(id, stored.key()));
  }

  /** A sealed value that somebody moves to another row cannot be opened there. */
  private static String place(String id, String key) {
    return id + "/" + key;
  }

  /** Settings of a version that runs. */
  private static final class Live implements Supplier<Settings> {

    private final Map<String, DeclaredSetting> declared;
    private volatile Settings present;

    private Live(Map<String, DeclaredSetting> declared, Settings present) {
      this.declared = declared;
      this.present = present;
    }

    @Override
    public Settings get() {
      return present;
    }
  }
}
