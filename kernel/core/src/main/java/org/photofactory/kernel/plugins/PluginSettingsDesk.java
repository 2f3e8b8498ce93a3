package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.PluginDeedException.Code;
import org.photofactory.kernel.settings.DeclaredSetting;
import org.photofactory.kernel.settings.SettingState;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.settings.SettingsRefusedException;

/**
 * What people set for plugins, whether they run or are switched off. Thread-safe. Everything throws
 * {@link org.photofactory.kernel.database.DatabaseAwayException} while the database is away.
 */
public final class PluginSettingsDesk {

  private final SettingsBook book;
  private final Supplier<Optional<HostLoop>> loop;
  private final Consumer<String> changed;

  /**
   * @param loop the host's work; empty while it does not run
   * @param changed told of a plugin whose settings have changed
   */
  PluginSettingsDesk(
      SettingsBook book, Supplier<Optional<HostLoop>> loop, Consumer<String> changed) {
    this.book = book;
    this.loop = loop;
    this.changed = changed;
  }

  /** A desk of a house without plugins: it refuses everything. */
  public static PluginSettingsDesk closed(SettingsBook book) {
    return new PluginSettingsDesk(book, Optional::empty, _ -> {});
  }

  /** How all settings of a plugin stand. */
  public List<SettingState> list(String id) throws PluginDeedException {
    return book.list(id, declared(id));
  }

  /** Sets some; see {@link SettingsBook#change}. Connectors begin anew, stages see it at a call. */
  public void change(String id, Map<String, @Nullable String> wishes)
      throws PluginDeedException, SettingsRefusedException, IOException {
    book.change(id, declared(id), wishes);
    changed.accept(id);
  }

  private Map<String, DeclaredSetting> declared(String id) throws PluginDeedException {
    HostLoop running =
        loop.get()
            .orElseThrow(
                () ->
                    new PluginDeedException(
                        Code.PLUGINS_AWAY,
                        "The plugins are not there yet.",
                        "Try again in a moment."));
    return switch (running.wishes().get(id)) {
      case Wish.Run run -> run.jar().descriptor().settings();
      case Wish.Rest rest -> rest.jar().descriptor().settings();
      case Wish.Unfit _ -> Map.of();
      case null ->
          throw new PluginDeedException(
              Code.PLUGIN_NOT_FOUND, "There is no plugin " + id + ".", null);
    };
  }
}
