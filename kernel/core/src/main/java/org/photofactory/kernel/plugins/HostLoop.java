package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.plugins.HostSettings.Pace;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's work, over and over: look at the folders, act on what changed, start what waits, tell
 * how things stand.
 */
final class HostLoop {

  private static final Logger log = LoggerFactory.getLogger(HostLoop.class);

  private final PluginFolders folders;
  private final JarStore store;
  private final BundleYard yard;
  private final PluginNeeds needs;
  private final Pace pace;
  private final BlockingQueue<Runnable> signals = new LinkedBlockingQueue<>();
  private final Map<String, HostedPlugin> plugins = new ConcurrentSkipListMap<>();

  /** Held while something is done to a plugin; see {@link #end}. */
  private final Object deeds = new Object();

  private boolean ending;

  HostLoop(HostSettings settings, PluginNeeds needs, BundleYard yard) {
    JarReader reader = new JarReader(ImportGate.of(yard.context()));
    this.folders = new PluginFolders(settings, reader);
    this.store = new JarStore(settings.cache().resolve("plugins"), reader);
    this.yard = yard;
    this.needs = needs;
    this.pace = settings.pace();
  }

  /**
   * Works until interrupted.
   *
   * @param opened plugins are installed before it is open, and started after
   * @param started opened here once the plugins that lie there at the beginning have been started
   */
  void run(CountDownLatch opened, CountDownLatch started, Database database)
      throws InterruptedException {
    try (FolderEvents _ = new FolderEvents(folders.all(), () -> signals.add(() -> {}))) {
      reconcile();
      opened.await();
      database.awaitReady();
      while (true) {
        if (database.state() instanceof DatabaseState.Ready) {
          plugins.values().forEach(plugin -> guarded(plugin, plugin::startWaiting));
          started.countDown();
        }
        tell();
        awaitSignal();
        reconcile();
        plugins.values().forEach(plugin -> plugin.prove(pace.probation()));
      }
    }
  }

  /**
   * Has {@link #run} end. Never in the middle of a deed: a version whose start was broken off would
   * look like one that does not work, and be taken back.
   */
  void end(Thread runner) {
    synchronized (deeds) {
      ending = true;
      runner.interrupt();
    }
  }

  List<PluginStatus> statuses() {
    return plugins.values().stream().map(HostedPlugin::status).toList();
  }

  /** Drains and stops all plugins at once; to be called when {@link #run} has ended. */
  void halt() {
    try (ExecutorService halts = Executors.newVirtualThreadPerTaskExecutor()) {
      plugins.values().forEach(plugin -> halts.execute(plugin::halt));
    }
  }

  private void reconcile() {
    Map<String, Choice> choices = folders.choices();
    for (HostedPlugin plugin : List.copyOf(plugins.values())) {
      String id = plugin.status().id();
      if (!choices.containsKey(id)) {
        guarded(plugin, plugin::remove);
        plugins.remove(id);
        changed(id);
      }
    }
    choices.forEach(
        (id, choice) -> {
          HostedPlugin plugin = plugins.computeIfAbsent(id, this::plugin);
          guarded(plugin, () -> plugin.consider(choice));
        });
  }

  private HostedPlugin plugin(String id) {
    PluginStarter starter = new PluginStarter(needs, this::onTrouble);
    return new HostedPlugin(new BundleSlot(id, yard), store, starter, this::changed);
  }

  private void onTrouble(Tenant tenant, String reason) {
    signals.add(
        () -> {
          HostedPlugin plugin = plugins.get(tenant.identity().id());
          if (plugin != null) {
            guarded(plugin, () -> plugin.onTrouble(tenant, reason));
          }
        });
  }

  private void changed(String id) {
    needs.events().publish(new Event.PluginChanged(id));
  }

  private void awaitSignal() throws InterruptedException {
    Duration pause = folders.restless() ? pace.settle().dividedBy(2) : pace.scan();
    @Nullable Runnable signal = signals.poll(pause.toNanos(), TimeUnit.NANOSECONDS);
    while (signal != null) {
      signal.run();
      signal = signals.poll();
    }
  }

  private void tell() {
    List<PluginStatus> all = statuses();
    List<String> bad = all.stream().filter(HostLoop::needsAttention).map(PluginStatus::id).toList();
    List<String> lingering = yard.loaders().lingering();
    int leaving = yard.loaders().leaving();
    if (!lingering.isEmpty()) {
      String names = String.join(", ", lingering);
      beat(Health.WARN, "old versions stay in memory until a restart: " + names);
    } else if (!bad.isEmpty()) {
      beat(Health.WARN, "not in order: " + String.join(", ", bad));
    } else if (needs.schemas().complaint().isPresent()) {
      beat(Health.WARN, needs.schemas().complaint().orElseThrow());
    } else {
      String old = leaving == 0 ? "" : "; old versions that are leaving memory: " + leaving;
      beat(Health.OK, all.size() + " in order" + old);
    }
  }

  private static boolean needsAttention(PluginStatus status) {
    return switch (status.state()) {
      case ACTIVE -> status.reason() != null;
      case INSTALLED, DRAINING -> false;
      case INCOMPATIBLE, BROKEN -> true;
    };
  }

  private void beat(Health health, String task) {
    needs.board().beat(PluginHost.SERVICE, health, task);
  }

  /** A defect of the host in handling one plugin must not cost the others. */
  private void guarded(HostedPlugin plugin, Runnable deed) {
    synchronized (deeds) {
      if (ending) {
        return;
      }
      try {
        deed.run();
      } catch (RuntimeException | LinkageError defect) {
        log.error("Handling the plugin {} failed", plugin.status().id(), defect);
      }
    }
  }
}
