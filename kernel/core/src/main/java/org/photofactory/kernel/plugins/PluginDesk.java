package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.Standing;
import org.photofactory.kernel.ledger.plugins.TakenBack;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.Installer.Consent;
import org.photofactory.kernel.plugins.PluginDeedException.Code;
import org.photofactory.kernel.plugins.trust.Signature;

/**
 * What people do with plugins. Each deed is written into the register and returns; the host then
 * does what the register says, and tells by the event {@code PluginChanged}. Thread-safe. Deeds
 * throw {@link org.photofactory.kernel.database.DatabaseAwayException} while the database is away.
 */
public final class PluginDesk {

  private final PluginRegister register;
  private final PluginDataDesk data;
  private final SafeMode safeMode;
  private final Supplier<Optional<HostLoop>> loop;

  /**
   * @param loop the host's work; empty while it does not run
   */
  PluginDesk(PluginRecords records, Supplier<Optional<HostLoop>> loop) {
    this.register = records.register();
    this.data = new PluginDataDesk(records, loop);
    this.safeMode = new SafeMode(loop);
    this.loop = loop;
  }

  /** A desk of a house without plugins: it knows none, and refuses every deed. */
  public static PluginDesk closed(PluginRecords records) {
    return new PluginDesk(records, Optional::empty);
  }

  /** Where people do something with the data of plugins that do not run. */
  public PluginDataDesk data() {
    return data;
  }

  /** Whether installed plugins are left out. */
  public SafeMode safeMode() {
    return safeMode;
  }

  /** Every plugin, by id; none while the framework does not run. */
  public List<PluginCard> all() {
    Map<String, Standing> standings = register.all();
    return loop.get().stream()
        .flatMap(
            running -> running.statuses().stream().map(status -> card(running, status, standings)))
        .toList();
  }

  /** Versions that were taken back, and that nobody has asked for again since. */
  public List<TakenBack> takenBack() {
    return register.takenBack();
  }

  /** One plugin. */
  public PluginCard find(String id) throws PluginDeedException {
    return all().stream()
        .filter(card -> card.status().id().equals(id))
        .findFirst()
        .orElseThrow(() -> missing(id));
  }

  /**
   * Looks at a jar; nothing of it runs.
   *
   * @param signature who vouches for it; null for nobody
   */
  public JarReport inspect(Path jar, @Nullable Signature signature)
      throws PluginDeedException, IOException {
    return JarInspection.by(running(), register).report(jar, signature);
  }

  /**
   * Why this factory does not offer what a plugin needs, in a sentence; empty when it does.
   *
   * @param imports ranges of versions by package
   */
  public Optional<String> objection(Map<String, String> imports) throws PluginDeedException {
    return running().objection(imports);
  }

  /**
   * Installs a jar, or updates what is there.
   *
   * @param jar a copy is kept
   * @param origin how it came, for people: {@code upload}, or the name of a catalog
   * @param older whether it may take the place of a newer version
   * @return the plugin's id
   * @throws IOException when it cannot be read or copied; nothing has changed
   */
  public String install(Path jar, String origin, boolean older)
      throws PluginDeedException, IOException {
    HostLoop running = running();
    PluginJar judged = demandFit(running.judge(jar));
    running.install(judged, new Consent(origin, older, false));
    return judged.id();
  }

  /** Switches a plugin on or off; off, what it made stays. */
  public void enable(String id, boolean enabled) throws PluginDeedException {
    HostLoop running = running();
    demandThere(running, id);
    register.enable(id, enabled);
    running.renew();
  }

  /**
   * Has the version run that ran before, be it one in whose place the appliance's own runs; doing
   * it twice changes nothing.
   */
  public void goBack(String id) throws PluginDeedException {
    HostLoop running = running();
    demandThere(running, id);
    @Nullable Version shipped = running.shipped(id).orElse(null);
    Optional<Standing> standing = register.find(id);
    Optional<String> before =
        standing.map(found -> Precedence.seen(shipped, found)).map(Standing::previous);
    if (before.isEmpty() || !register.goBack(id, Precedence.own(shipped, standing))) {
      throw new PluginDeedException(
          Code.NO_PREVIOUS_VERSION,
          "There is no version of " + id + " to go back to.",
          "The version before is kept from an update on.");
    }
    running.renew();
  }

  /** Takes a plugin out; its data stays. Where one came with the appliance, that one runs again. */
  public void remove(String id) throws PluginDeedException {
    HostLoop running = running();
    demandThere(running, id);
    if (register.find(id).filter(standing -> !standing.shipped()).isEmpty()) {
      throw new PluginDeedException(
          Code.PLUGIN_SHIPPED,
          id + " came with the appliance and stays with it.",
          "Switch it off instead.");
    }
    running.remove(id);
  }

  private static PluginCard card(
      HostLoop running, PluginStatus status, Map<String, Standing> standings) {
    @Nullable Version shipped = running.shipped(status.id()).orElse(null);
    Standing standing =
        Precedence.seen(
            shipped, standings.getOrDefault(status.id(), Standing.untouched(status.id())));
    return new PluginCard(
        status,
        PluginCard.About.of(status.id(), running.wishes().get(status.id())),
        new PluginCard.Versions(shipped != null, standing.previous(), standing.proven()),
        !running.isOnlyDropped(status.id()));
  }

  private static PluginJar demandFit(Candidate candidate) throws PluginDeedException {
    return switch (candidate) {
      case PluginJar jar -> jar;
      case RefusedJar jar ->
          throw new PluginDeedException(
              jar.state() == PluginStatus.State.INCOMPATIBLE
                  ? Code.PLUGIN_INCOMPATIBLE
                  : Code.PLUGIN_DAMAGED,
              jar.reason(),
              null);
    };
  }

  private static void demandThere(HostLoop running, String id) throws PluginDeedException {
    if (running.isOnlyDropped(id)) {
      throw new PluginDeedException(
          Code.PLUGIN_NOT_FOUND,
          "The jar of " + id + " was not taken in.",
          "Remove its file from the folder plugins of the data folder.");
    }
    if (!running.wishes().containsKey(id)) {
      throw missing(id);
    }
  }

  private HostLoop running() throws PluginDeedException {
    return running(loop);
  }

  static HostLoop running(Supplier<Optional<HostLoop>> loop) throws PluginDeedException {
    return loop.get()
        .orElseThrow(
            () ->
                new PluginDeedException(
                    Code.PLUGINS_AWAY, "The plugins are not there yet.", "Try again in a moment."));
  }

  static PluginDeedException missing(String id) {
    return new PluginDeedException(Code.PLUGIN_NOT_FOUND, "There is no plugin " + id + ".", null);
  }
}
