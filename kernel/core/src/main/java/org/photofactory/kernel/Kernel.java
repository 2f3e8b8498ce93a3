package org.photofactory.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.backups.BackupStage;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.catalogs.CatalogSources;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.DataFolders;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.InstanceLock;
import org.photofactory.kernel.database.ManagedDatabase;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.ledger.plugins.Erasures;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.SettingRegister;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.kernel.notices.Notices;
import org.photofactory.kernel.notices.Wellbeing;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.PluginOutgoing;
import org.photofactory.kernel.pipeline.Chores.Chore;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.Schedule;
import org.photofactory.kernel.places.Places;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.BackupTargets;
import org.photofactory.kernel.plugins.ConnectorRunner;
import org.photofactory.kernel.plugins.Geocoders;
import org.photofactory.kernel.plugins.HeaderReaders;
import org.photofactory.kernel.plugins.HostSettings;
import org.photofactory.kernel.plugins.LedgerSchemas;
import org.photofactory.kernel.plugins.Notifiers;
import org.photofactory.kernel.plugins.PluginFramework;
import org.photofactory.kernel.plugins.PluginHost;
import org.photofactory.kernel.plugins.PluginNeeds;
import org.photofactory.kernel.plugins.PluginRecords;
import org.photofactory.kernel.plugins.PresentSettings;
import org.photofactory.kernel.plugins.ScheduledTasks;
import org.photofactory.kernel.plugins.StageDock;
import org.photofactory.kernel.plugins.TaskDesk;
import org.photofactory.kernel.plugins.TenantLedger;
import org.photofactory.kernel.plugins.VerbDesk;
import org.photofactory.kernel.plugins.Verbs;
import org.photofactory.kernel.programs.BroughtPrograms;
import org.photofactory.kernel.settings.SecretBox;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.status.DiskWatch;
import org.photofactory.kernel.status.HeapTidier;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.PluginShelf;
import org.photofactory.kernel.vault.TrashPurger;
import org.photofactory.kernel.vault.intake.IntakeThreads;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.notice.NoticeSender;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.picture.Renderer;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.stage.StageRequests;
import org.photofactory.spi.storage.DerivedFolders;

/**
 * The kernel: all rooms wired by hand. {@link #start} returns at once; what needs the database
 * begins when the database is there. Start and close it once each.
 */
public final class Kernel implements AutoCloseable {

  /** Enough to keep disk and processor busy while one of them waits. */
  private static final int INTAKE_THREADS = 2;

  private static final Duration MOVE_EVERY = Duration.ofSeconds(1);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final Duration PURGE_EVERY = Duration.ofHours(1);
  private static final Duration CATALOGS_EVERY = Duration.ofMinutes(10);

  private final Signals signals;
  private final InstanceLock lock;
  private final ManagedDatabase database;
  private final Shelves shelves;
  private final IntakeThreads intakeThreads;
  private final BroughtPrograms programs;
  private final Pipeline pipeline;
  private final People people;
  private final ApiRooms apiRooms = new ApiRooms();
  private final Notifiers notifiers;
  private final ScheduledTasks tasks;
  private final Verbs verbs = new Verbs();
  private final PluginHost plugins;
  private final Notices notices;
  private final OutgoingClient outgoing;
  private final CatalogDesk catalogs;
  private final Decoders decoders;
  private final DiskWatch disks;
  private final Beginning beginning;

  /**
   * Takes hold of the data folder.
   *
   * @param shippedPlugins folder of the plugins that came with the appliance; what programs came
   *     with it lies beside it, in {@code programs}
   * @param framework what will hold the plugins; closed with the kernel
   * @throws org.photofactory.kernel.database.InstanceHeldException when another appliance holds the
   *     data folder
   */
  public Kernel(
      Configuration configuration,
      Path shippedPlugins,
      PluginFramework framework,
      Signals signals) {
    RoomSettings rooms = new RoomSettings(configuration);
    DataFolders folders = rooms.folders();
    HeaderReaders headerReaders = new HeaderReaders();
    Geocoders geocoders = new Geocoders(rooms.places().geocoder());
    this.signals = signals;
    this.lock = InstanceLock.acquire(folders.data());
    this.database =
        new ManagedDatabase(
            rooms.database().server(), KernelMigrations.files(), signals.board(), signals.events());
    this.shelves =
        Shelves.assemble(folders, rooms.vault(), database, signals, () -> List.of(headerReaders));
    this.intakeThreads = new IntakeThreads(shelves.doors().inbox(), INTAKE_THREADS);
    this.programs =
        new BroughtPrograms(
            shippedPlugins.resolveSibling("programs"),
            folders.cache().resolve("programs"),
            rooms.programs());
    this.pipeline = pipeline(rooms);
    BackupTargets backups = backups();
    this.outgoing = new OutgoingClient(rooms.outgoing());
    this.decoders = new Decoders(rooms.decoder());
    this.people = People.of(database, signals.clock());
    this.disks = new DiskWatch(signals.board(), mounts());
    this.notifiers = new Notifiers(signals.clock().getZone());
    this.tasks = new ScheduledTasks(database, signals.clock());
    this.plugins =
        new PluginHost(
            framework,
            new HostSettings(shippedPlugins, folders.plugins(), HostSettings.usualPace()),
            new PluginNeeds(
                records(),
                new SettingsBook(
                    new SettingRegister(database, signals.clock()),
                    new SecretBox(folders.secretsKey()),
                    configuration.plugins()::given),
                signals.board(),
                signals.events(),
                Map.of(
                    Renderer.class, _ -> decoders,
                    Outgoing.class, _ -> new PluginOutgoing(outgoing),
                    Settings.class, PresentSettings::new,
                    PluginLedger.class, tenant -> new TenantLedger(database, tenant.schema()),
                    DerivedFolders.class,
                        tenant -> new PluginShelf(shelves.derivatives(), tenant.id()),
                    NoticeSender.class, this::noticesOf,
                    StageRequests.class,
                        tenant ->
                            (StageRequests)
                                (stage, id) -> pipeline.stages().ask(tenant.id(), stage, id))),
            database,
            List.of(
                connectors(folders),
                apiRooms,
                new StageDock(pipeline.registry()),
                headerReaders,
                geocoders,
                notifiers,
                tasks,
                backups,
                verbs));
    this.notices = notices(rooms);
    this.catalogs = catalogs(folders);
    this.beginning =
        new Beginning(
            database,
            shelves,
            new Beginning.Workers(pipeline, plugins),
            new Beginning.Watchers(disks, signals.board()));
    addChores(rooms);
    addPlaces(rooms, geocoders);
    pipeline.add(new Chore("backups", Schedule.every(LOOK_EVERY), backups::look));
  }

  /** Starts the database; everything else follows when it is there. */
  public void start() {
    database.start();
    plugins.start();
    beginning.start();
    notices.start();
  }

  /** The ledger's database. */
  public Database database() {
    return database;
  }

  /** Files, and who works with them. */
  public Shelves shelves() {
    return shelves;
  }

  /** Stages and what they gave up. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /** Plugins. */
  public PluginHost plugins() {
    return plugins;
  }

  /** Where plugins are had from. */
  public CatalogDesk catalogs() {
    return catalogs;
  }

  /** The way out to other computers. */
  public OutgoingClient outgoing() {
    return outgoing;
  }

  /** What people are told. */
  public NoticeDesk notices() {
    return notices.desk();
  }

  /** What plugins do at set times. */
  public TaskDesk tasks() {
    return tasks;
  }

  /** What plugins can be told to do from a terminal. */
  public VerbDesk verbs() {
    return verbs;
  }

  /** Who may come in. */
  public People people() {
    return people;
  }

  /** REST rooms of plugins. */
  public ApiRooms apiRooms() {
    return apiRooms;
  }

  /**
   * Ends calls, plugins and database, in this order: all calls at once, since plugins that wait for
   * theirs would do so one after the other. What cannot be closed in good order (a full disk, a
   * faulty plugin) does not keep the next ones open: no server stays behind.
   */
  @Override
  public void close() {
    Closing.inOrder(
        notices,
        beginning,
        pipeline::close,
        catalogs,
        plugins::close,
        intakeThreads::close,
        decoders,
        outgoing,
        database,
        lock::close);
  }

  private Pipeline pipeline(RoomSettings rooms) {
    return new Pipeline(
        new LedgerGate(database),
        new Pipeline.Storage(shelves.vault(), shelves.derivatives(), programs),
        rooms.pipeline(),
        new Pipeline.Services(
            signals.events(), signals.board(), signals.meters(), signals.clock()));
  }

  /** Flags go first: they are what others look at. */
  private PluginRecords records() {
    LedgerSchemas schemas = new LedgerSchemas(database);
    return new PluginRecords(
        new PluginRegister(database, signals.clock()),
        schemas,
        new Erasures(database, signals.clock()),
        List.of(pipeline::erase, schemas, shelves.derivatives()::removeFolders));
  }

  private CatalogDesk catalogs(DataFolders folders) {
    return CatalogDesk.of(
        new CatalogDesk.Ground(
            new CatalogRegister(database, signals.clock()),
            new CatalogSources(outgoing, folders.catalog()),
            plugins.desk(),
            folders.cache().resolve("catalog")),
        signals.events(),
        signals.clock());
  }

  private Notices notices(RoomSettings rooms) {
    Map<String, Path> disks =
        Map.of("vault", rooms.folders().vault(), "data", rooms.folders().data());
    Wellbeing wellbeing =
        new Wellbeing(
            signals.board(),
            Set.of(PluginHost.SERVICE),
            List.of(
                Telling.plugins(plugins::plugins),
                Telling.stages(pipeline::parked),
                Telling.disks(
                    disks,
                    rooms.vault().reserveBytes(),
                    folder -> folder.toFile().getUsableSpace()),
                Telling.door(people.trail(), signals.clock())));
    return new Notices(
        database,
        new Notices.World(wellbeing, notifiers, signals.board(), signals.clock()),
        rooms.notices());
  }

  private ConnectorRunner connectors(DataFolders folders) {
    MarkedRoot inbox = shelves.roots().inbox();
    List<Path> own =
        List.of(folders.data(), folders.inbox(), folders.vault(), folders.derivatives());
    return new ConnectorRunner(
        new ConnectorRunner.Destination(
            shelves.doors().inbox(),
            intakeThreads::submit,
            new ConnectorRunner.Folders(inbox.folder(), inbox::mounted, own)),
        signals.board());
  }

  private BackupTargets backups() {
    LedgerGate ledger = new LedgerGate(database);
    return new BackupTargets(
        pipeline.registry(), target -> new BackupStage(ledger, target), signals.board());
  }

  private void addChores(RoomSettings rooms) {
    TrashPurger purger = new TrashPurger(shelves.desks().trash(), rooms.vault().trashDays());
    HeapTidier heap = HeapTidier.ofProcess();
    Decoding decoding = new Decoding(decoders, signals.board());
    pipeline.add(new Chore("decoder", Schedule.every(Duration.ofSeconds(10)), decoding::look));
    Installed installed = new Installed(programs, Installed.DPKG, decoders);
    pipeline.add(
        new Chore(
            "shortages", Schedule.every(Duration.ofMinutes(1)), pipeline.shortages(installed)));
    pipeline.add(new Chore("plugin tasks", Schedule.every(Duration.ofSeconds(5)), tasks::look));
    pipeline.add(new Chore("disks", Schedule.every(Duration.ofSeconds(10)), disks::look));
    pipeline.add(new Chore("memory", Schedule.every(Duration.ofSeconds(20)), heap::look));
    pipeline.add(
        new Chore("accounts", Schedule.every(PURGE_EVERY), () -> people.prune(rooms.auditKept())));
    pipeline.add(new Chore(purger.name(), Schedule.every(PURGE_EVERY), () -> purge(purger)));
    pipeline.add(
        new Chore(
            "catalogs", Schedule.every(CATALOGS_EVERY), () -> catalogs.look(signals.clock())));
    pipeline.add(new Chore("kept-files", Schedule.every(PURGE_EVERY), this::forgetGone));
    pipeline.add(
        new Chore("movers", Schedule.every(MOVE_EVERY), new Moving(shelves, database, signals)));
  }

  private void addPlaces(RoomSettings rooms, Geocoders geocoders) {
    // No plugin can be called so; its stage writes with the kernel's rights.
    PluginIdentity kernel =
        new PluginIdentity("kernel", "public", () -> SettingsBook.none("kernel"), Set.of());
    Places places =
        new Places(
            new Places.Site(new LedgerGate(database), pipeline.registry(), signals.board(), kernel),
            geocoders,
            rooms.places().languages());
    pipeline.add(new Chore("places", Schedule.every(LOOK_EVERY), places::look));
    pipeline.add(new Chore("unused places", Schedule.every(PURGE_EVERY), places::tidy));
  }

  private NoticeSender noticesOf(PluginIdentity tenant) {
    return notices.sender(tenant.id());
  }

  private void forgetGone() {
    shelves.doors().libraries().forgetGone(shelves.roots().inbox());
  }

  private void purge(TrashPurger purger) {
    try {
      purger.run(signals.clock().instant());
      signals.board().beat(purger.name(), Health.OK, "waiting");
    } catch (IOException failure) {
      signals.board().beat(purger.name(), Health.WARN, String.valueOf(failure.getMessage()));
      throw new UncheckedIOException(failure);
    }
  }

  private Map<String, BooleanSupplier> mounts() {
    Shelves.Roots roots = shelves.roots();
    return Map.of(
        "vault", roots.vault()::mounted,
        "inbox disk", roots.inbox()::mounted,
        "derivatives", roots.derivatives()::mounted);
  }
}
