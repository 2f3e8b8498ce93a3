package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs plugins: takes the jars of the plugins folders into the framework, starts them once the
 * database is there, and lets jars that are added, replaced or removed take effect. One thread does
 * all of it, in order, but for starts that wait: these a {@link StartCrew} does side by side, and
 * that thread waits for them. A plugin that is broken hinders no other. Thread-safe.
 */
public final class PluginHost implements AutoCloseable {

  /** Name of the host on the status board. */
  public static final String SERVICE = "plugins";

  private static final Logger log = LoggerFactory.getLogger(PluginHost.class);
  private static final Duration END_LIMIT = Duration.ofSeconds(60);

  private final PluginFramework framework;
  private final HostSettings settings;
  private final PluginNeeds needs;
  private final Database database;
  private final List<ServiceDock<?>> docks;
  private final Thread thread = Thread.ofPlatform().name("plugin-host").unstarted(this::run);
  private final PluginDesk desk;
  private final PanelShelf panels;
  private final PluginSettingsDesk settingsDesk;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile @Nullable HostLoop loop;
  private volatile boolean closing;

  /**
   * @param docks where services go; when a plugin goes, its services leave in this order
   */
  public PluginHost(
      PluginFramework framework,
      HostSettings settings,
      PluginNeeds needs,
      Database database,
      List<ServiceDock<?>> docks) {
    this.framework = framework;
    this.settings = settings;
    this.needs = needs;
    this.database = database;
    this.docks = List.copyOf(docks);
    this.desk = new PluginDesk(needs.records(), this::working);
    this.settingsDesk =
        new PluginSettingsDesk(needs.settings(), this::working, this::settingsChanged);
    this.panels = new PanelShelf(settings.shipped(), this::running);
  }

  /** Starts the framework and installs the plugins, on a thread of its own; returns at once. */
  public void start() {
    thread.start();
  }

  /** Lets the plugins start as soon as the database is there, now that all they meet is ready. */
  public void open() {
    opened.countDown();
  }

  /**
   * Waits until every plugin that lay there at the start works, or has been found not to.
   *
   * @return false when the appliance is stopping instead
   */
  public boolean awaitStarted() throws InterruptedException {
    started.await();
    return !closing;
  }

  /** Every plugin, by id. */
  public List<PluginStatus> plugins() {
    HostLoop running = loop;
    return running == null ? List.of() : running.statuses();
  }

  /** Where people do something with plugins. */
  public PluginDesk desk() {
    return desk;
  }

  /** The parts of the web app that plugins bring. */
  public PanelShelf panels() {
    return panels;
  }

  /** Where people set something for plugins. */
  public PluginSettingsDesk settingsDesk() {
    return settingsDesk;
  }

  /** Drains and stops all plugins, then the framework. */
  @Override
  public void close() {
    closing = true;
    HostLoop running = loop;
    if (running == null) {
      thread.interrupt();
    } else {
      running.end(thread);
    }
    try {
      if (thread.isAlive()) {
        thread.join(END_LIMIT);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    HostLoop ended = loop;
    if (ended != null) {
      ended.halt();
    }
    framework.close();
    needs.board().beat(SERVICE, Health.STOPPED, "stopped");
  }

  private List<RunningJar> running() {
    return working().map(HostLoop::running).orElse(List.of());
  }

  private Optional<HostLoop> working() {
    return closing ? Optional.empty() : Optional.ofNullable(loop);
  }

  private void settingsChanged(String id) {
    docks.forEach(dock -> dock.settingsChanged(id));
    needs.events().publish(new Event.PluginChanged(id));
  }

  private void run() {
    try {
      needs.board().beat(SERVICE, Health.OK, "starting");
      Files.createDirectories(settings.installed());
      BundleContext context = framework.start();
      context.registerService(WeavingHook.class, new ExitGuard(), null);
      BundleYard yard = yard(context);
      needs.services().forEach((type, maker) -> offer(yard, type, maker));
      HostLoop working = new HostLoop(settings, needs, yard);
      loop = working;
      working.run(opened, started, database);
    } catch (InterruptedException | IOException | RuntimeException failure) {
      ended(failure);
    } finally {
      // Whoever waits for the plugins goes on without them.
      started.countDown();
    }
  }

  private void ended(Exception failure) {
    if (closing) {
      log.debug("The plugin host ends, since the appliance does", failure);
    } else {
      log.error("The plugin host has failed; plugins stay as they are until a restart", failure);
      needs.board().beat(SERVICE, Health.ERROR, String.valueOf(failure.getMessage()));
    }
  }

  /** Services of the kernel are there before any plugin, and stay as long as the framework. */
  private static void offer(BundleYard yard, Class<?> type, Function<PluginIdentity, ?> maker) {
    yard.context().registerService(type.getName(), new TenantService(yard.desk(), maker), null);
  }

  private BundleYard yard(BundleContext context) {
    LoaderWatch loaders = new LoaderWatch(settings.pace().unload());
    ServiceDesk desk = new ServiceDesk(context, docks);
    return new BundleYard(context, framework, desk, loaders, settings.pace().start());
  }
}
