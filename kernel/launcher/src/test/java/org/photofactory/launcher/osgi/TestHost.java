package org.photofactory.launcher.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.plugins.Erasures;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.SettingRegister;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.HeaderReaders;
import org.photofactory.kernel.plugins.HostSettings;
import org.photofactory.kernel.plugins.LedgerSchemas;
import org.photofactory.kernel.plugins.Notifiers;
import org.photofactory.kernel.plugins.PanelShelf;
import org.photofactory.kernel.plugins.PluginDesk;
import org.photofactory.kernel.plugins.PluginHost;
import org.photofactory.kernel.plugins.PluginNeeds;
import org.photofactory.kernel.plugins.PluginRecords;
import org.photofactory.kernel.plugins.PluginSettingsDesk;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.SelfChecks;
import org.photofactory.kernel.plugins.StageDock;
import org.photofactory.kernel.settings.SecretBox;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;

/**
 * A plugin host with a real framework, and only as much of a kernel around it as plugins can see.
 */
final class TestHost implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  final Path shipped;
  final Path installed;
  final BusyPipeline pipeline = new BusyPipeline();
  final HeaderReaders headerReaders = new HeaderReaders(Duration.ofSeconds(30));
  final ApiRooms apiRooms = new ApiRooms();
  final Notifiers notifiers = new Notifiers(ZoneOffset.UTC);
  final List<String> migrated = new CopyOnWriteArrayList<>();
  final StatusBoard board;
  private final LinkedBlockingQueue<Event> news = new LinkedBlockingQueue<>();
  private final SwitchedDatabase database;
  private final PluginHost host;
  final List<String> erased = new CopyOnWriteArrayList<>();
  private volatile @Nullable LedgerSchemas schemas;
  private volatile @Nullable String erasureProblem;

  /**
   * @param ledger keeps the register; emptied where the folder is new
   */
  TestHost(Path folder, Database ledger, HostSettings.Pace pace) throws IOException {
    database = new SwitchedDatabase(ledger);
    if (!Files.exists(folder.resolve("data"))) {
      ledger
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "truncate plugin, plugin_version, plugin_taken_back, plugin_setting,"
                          + " plugin_erasure"));
    }
    shipped = Files.createDirectories(folder.resolve("home/plugins"));
    installed = Files.createDirectories(folder.resolve("data/plugins"));
    Events events = new Events();
    events.subscribe(news::add);
    board = new StatusBoard(Clock.systemUTC(), events);
    host =
        new PluginHost(
            new FelixFramework(folder.resolve("data/cache/osgi")),
            new HostSettings(shipped, installed, pace),
            new PluginNeeds(
                records(),
                new SettingsBook(
                    new SettingRegister(database, Clock.systemUTC()),
                    new SecretBox(folder.resolve("data/secrets.key")),
                    (_, _) -> Optional.empty()),
                board,
                events,
                Map.of()),
            database,
            List.of(
                new StageDock(pipeline),
                headerReaders,
                apiRooms,
                notifiers,
                new SelfChecks(Duration.ofSeconds(5))));
  }

  /** A pace at which nothing has to be waited for long. */
  static HostSettings.Pace quick() {
    return new HostSettings.Pace(
        Duration.ofMillis(200),
        Duration.ofMillis(100),
        Duration.ofSeconds(5),
        Duration.ofMinutes(10),
        Duration.ofMillis(500));
  }

  void start() {
    host.start();
    host.open();
  }

  void databaseIsThere() {
    database.turn(true);
  }

  void databaseIsAway() {
    database.turn(false);
  }

  /** The database still passes for ready, but its connections break. */
  void databaseBreaks() {
    database.snap();
  }

  /** From now on whoever asks the database meets a defect of the program; null ends that. */
  void databaseHasDefect(@Nullable String sentence) {
    database.defect = sentence;
  }

  /** The database as the web would see it. */
  Database database() {
    return database;
  }

  PluginStatus plugin(String id) {
    return host.plugins().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no plugin " + id + " in " + host.plugins()));
  }

  List<PluginStatus> plugins() {
    return host.plugins();
  }

  /** Where people do something with plugins. */
  PluginDesk desk() {
    return host.desk();
  }

  /** The parts of the web app that they bring. */
  PanelShelf panels() {
    return host.panels();
  }

  /** Where people set something for plugins. */
  PluginSettingsDesk settings() {
    return host.settingsDesk();
  }

  /** Waits until the plugins are as wanted. */
  void await(Predicate<List<PluginStatus>> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!wanted.test(host.plugins())) {
      if (news.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS) == null) {
        throw new AssertionError("this has not come: " + host.plugins() + board.services());
      }
    }
  }

  /** Waits until a plugin is in one of some states. */
  void await(String id, String version, PluginStatus.State... states) throws InterruptedException {
    await(
        plugins ->
            plugins.stream()
                .anyMatch(
                    plugin ->
                        plugin.id().equals(id)
                            && plugin.version().equals(version)
                            && List.of(states).contains(plugin.state())));
  }

  /** Waits until a version runs about which there is something to say. */
  void awaitWord(String id, String version) throws InterruptedException {
    await(
        plugins ->
            plugins.stream()
                .anyMatch(
                    plugin ->
                        plugin.id().equals(id)
                            && plugin.version().equals(version)
                            && plugin.state() == PluginStatus.State.ACTIVE
                            && plugin.reason() != null));
  }

  /** Waits until every plugin that was there at the start has been dealt with. */
  void awaitStarted() throws InterruptedException {
    host.awaitStarted();
  }

  /** From now on plugins' tables are made, which else are only pretended. */
  void makeSchemas() {
    schemas = new LedgerSchemas(database);
  }

  /** From now on no plugin's data can be removed. */
  void keepData(String reason) {
    erasureProblem = reason;
  }

  /** Waits until all classes of versions that had gone before a moment have left memory. */
  void awaitCollected(Instant moment) throws InterruptedException {
    awaitHealth(
        status ->
            status.heartbeat().isAfter(moment)
                && status.health() == Health.OK
                && status.currentTask().equals(host.plugins().size() + " in order"));
  }

  /**
   * Waits for a word of the host about itself; asks for garbage collections, since an idle test
   * makes none.
   */
  void awaitHealth(Predicate<ServiceStatus> wanted) throws InterruptedException {
    while (board.services().stream()
        .filter(status -> status.name().equals(PluginHost.SERVICE))
        .noneMatch(wanted)) {
      System.gc();
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    host.close();
    pipeline.close();
  }

  private PluginRecords records() {
    Clock clock = Clock.systemUTC();
    return new PluginRecords(
        new PluginRegister(database, clock),
        this::migrate,
        new Erasures(database, clock),
        List.of(this::erase));
  }

  private void erase(String pluginId) throws IOException {
    if (erasureProblem != null) {
      throw new IOException(erasureProblem);
    }
    erased.add(pluginId);
  }

  private void migrate(
      String pluginId, String schema, String version, SortedMap<String, String> files) {
    if (schemas != null) {
      schemas.migrate(pluginId, schema, version, files);
    }
    migrated.add(pluginId + " in " + schema + ": " + String.join(",", files.keySet()));
  }

  /** A database that is away until it is turned on. */
  private static final class SwitchedDatabase implements Database {
    private final Database ledger;
    private boolean ready;
    private boolean broken;
    private volatile @Nullable String defect;

    SwitchedDatabase(Database ledger) {
      this.ledger = ledger;
    }

    synchronized void snap() {
      broken = true;
    }

    synchronized void turn(boolean on) {
      ready = on;
      broken = false;
      notifyAll();
    }

    @Override
    public synchronized DatabaseState state() {
      return ready ? new DatabaseState.Ready() : new DatabaseState.Starting("waiting");
    }

    @Override
    public synchronized Jdbi jdbi() {
      if (defect != null) {
        throw new IllegalStateException(defect);
      }
      if (!ready) {
        throw new DatabaseAwayException("it is away in this test");
      }
      return broken ? Jdbi.create(SwitchedDatabase::refuse) : ledger.jdbi();
    }

    @Override
    public synchronized void awaitReady() throws InterruptedException {
      while (!ready) {
        wait();
      }
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return ledger.noteFailure(failure);
    }

    private static Connection refuse() throws SQLException {
      throw new SQLException("the server is gone", "08006");
    }
  }
}
