package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.events.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's work, over and over: take in what was dropped, look at what is wanted, act on what
 * changed, start what waits, tell how things stand.
 */
final class HostLoop {

  private static final Logger log = LoggerFactory.getLogger(HostLoop.class);

  private final JarReader reader;
  private final PluginFolders folders;
  private final Installer installer;
  private final Arrivals arrivals;
  private final Estate estate;
  private final Eraser eraser;
  private final BootMark boots;
  private final BundleYard yard;
  private final PluginNeeds needs;
  private final HostSettings settings;
  private final HostSignals signals = new HostSignals();
  private final Deeds deeds = new Deeds();
  private final Rounds rounds;
  private final HostedPlugins plugins = new HostedPlugins(this::plugin, deeds);
  private volatile Map<String, Wish> wishes = Map.of();
  private volatile Map<String, Choice> shipped = Map.of();
  private volatile List<PluginStatus> dropped = List.of();

  HostLoop(HostSettings settings, PluginNeeds needs, BundleYard yard) {
    PluginStore store = new PluginStore(settings.installed());
    this.reader = new JarReader(ImportGate.of(yard.context()));
    this.folders = new PluginFolders(settings, reader);
    this.estate = new Estate(needs.records(), store, reader);
    this.installer = new Installer(needs.records().register(), store, estate::renew);
    this.arrivals = new Arrivals(installer);
    this.eraser = new Eraser(needs.records().erasures(), needs.records().traces(), this::changed);
    this.rounds = new Rounds(needs.board(), settings.pace().settle());
    this.boots = BootMark.read(settings.installed().resolve(".starting"));
    this.yard = yard;
    this.needs = needs;
    this.settings = settings;
  }

  /**
   * Works until interrupted.
   *
   * @param opened plugins are installed before it is open, and started after
   * @param started opened here once the plugins that lie there at the beginning have been started
   */
  void run(CountDownLatch opened, CountDownLatch started, Database database)
      throws InterruptedException {
    try (FolderEvents _ = new FolderEvents(folders.all(), signals::wake)) {
      rounds.run(() -> look(false));
      opened.await();
      database.awaitReady();
      while (true) {
        boolean ready = database.state() instanceof DatabaseState.Ready;
        // Whoever waits for the plugins goes on without them when looking after them fails.
        if (!rounds.run(() -> round(ready)) || ready) {
          started.countDown();
        }
        signals.await(pause());
      }
    }
  }

  private void round(boolean ready) throws InterruptedException {
    look(ready);
    if (ready) {
      plugins.startWaiting();
    }
    plugins.prove(settings.pace().probation());
    boots.look(settings.pace().probation());
    needs.report(yard.loaders()).tell(statuses(), ready, boots.safe());
  }

  /** Has {@link #run} end, though never in the middle of a deed. */
  void end(Thread runner) {
    deeds.end(runner);
  }

  /**
   * Somebody has done something: the register is read again, and done what it says. By any thread.
   */
  void renew() {
    boots.forgive();
    again();
  }

  /** Whether installed plugins are left out since the factory ended twice with them. */
  boolean safe() {
    return boots.safe();
  }

  /** Has installed plugins started again that were left out. By any thread. */
  void retry() {
    boots.retry();
    again();
  }

  private void again() {
    estate.renew();
    signals.wake();
  }

  /** What every plugin should be doing, by id. By any thread. */
  Map<String, Wish> wishes() {
    return wishes;
  }

  /** How every plugin fares, and every jar that was not taken in. By any thread. */
  List<PluginStatus> statuses() {
    List<PluginStatus> all = plugins.statuses();
    Set<String> known = all.stream().map(PluginStatus::id).collect(Collectors.toSet());
    return Stream.concat(all.stream(), dropped.stream().filter(jar -> !known.contains(jar.id())))
        .toList();
  }

  /** Whether nothing is here of a plugin but a jar that was not taken in. By any thread. */
  boolean isOnlyDropped(String id) {
    return !wishes.containsKey(id) && dropped.stream().anyMatch(jar -> jar.id().equals(id));
  }

  /** The jars of all active plugins. By any thread. */
  List<RunningJar> running() {
    return plugins.running();
  }

  /** Judges a jar as if it were to be installed. By any thread. */
  Candidate judge(Path jar) throws IOException {
    return reader.read(jar, Fingerprint.of(jar));
  }

  /** Why packages are not offered here; empty when they are. By any thread. */
  Optional<String> objection(Map<String, String> imports) {
    return reader.objection(imports);
  }

  /** Which version of a plugin came with the appliance. By any thread. */
  Optional<Version> shipped(String id) {
    return Optional.ofNullable(shipped.get(id)).map(Choice::jar).map(Candidate::version);
  }

  /** Has a jar run that was judged; see {@link Installer#install}. By any thread. */
  void install(Candidate.PluginJar jar, Installer.Consent consent)
      throws PluginDeedException, IOException {
    installer.install(jar, shipped(jar.id()).orElse(null), consent);
    renew();
  }

  /** What keeps the data of a plugin that is to be forgotten. By any thread. */
  Optional<String> problem(String id) {
    return eraser.problem(id);
  }

  /** Takes a plugin out of the register and the store. By any thread. */
  void remove(String id) {
    installer.remove(id);
    renew();
  }

  /** Drains and stops all plugins at once; to be called when {@link #run} has ended. */
  void halt() {
    plugins.halt();
    boots.ended();
  }

  /** Looks at the folders and, when the database is there, at the register. */
  private void look(boolean ready) throws InterruptedException {
    folders.look();
    shipped = folders.shipped();
    if (arrivals.take(folders.dropped(), shipped, ready)) {
      renew();
    }
    tell(arrivals.statuses());
    reconcile(wanted(ready));
    if (ready && eraser.erase(quiet(estate.erasures()))) {
      again();
    }
  }

  /** What holds in the end: a jar may go while it is looked at, since another one is wanted. */
  private Map<String, Wish> wanted(boolean ready) {
    Map<String, Wish> wanted = estate.wishes(shipped, arrivals.refused(), boots.safe());
    try {
      while (ready && estate.read()) {
        wanted = estate.wishes(shipped, arrivals.refused(), boots.safe());
      }
    } catch (DatabaseAwayException away) {
      log.debug("The plugins stay as they are until the database is back", away);
    }
    return wanted;
  }

  private Set<String> quiet(Set<String> ids) {
    return ids.stream().filter(id -> !plugins.runs(id)).collect(Collectors.toSet());
  }

  private void tell(List<PluginStatus> news) {
    List<PluginStatus> before = dropped;
    dropped = news;
    news.stream().filter(jar -> !before.contains(jar)).forEach(jar -> changed(jar.id()));
    before.stream().filter(jar -> !news.contains(jar)).forEach(jar -> changed(jar.id()));
  }

  private void reconcile(Map<String, Wish> wanted) {
    wishes = wanted;
    plugins.reconcile(wanted).forEach(this::changed);
  }

  private HostedPlugin plugin(String id) {
    return new HostedPlugin(
        new BundleSlot(id, yard),
        new Trial(id, new Probation(needs.records().register(), boots, this::again)),
        new PluginStarter(needs, this::onChange),
        () -> changed(id));
  }

  private void onChange(Tenant tenant) {
    signals.add(() -> plugins.onChange(tenant));
  }

  private void changed(String id) {
    needs.events().publish(new Event.PluginChanged(id));
  }

  /** How long the next look may wait. */
  private Duration pause() {
    HostSettings.Pace pace = settings.pace();
    return folders.restless() ? pace.settle().dividedBy(2) : pace.scan();
  }
}
