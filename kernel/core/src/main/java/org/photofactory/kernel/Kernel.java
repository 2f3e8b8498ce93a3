package org.photofactory.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.backups.BackupDesk;
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
import org.photofactory.kernel.ledger.plugins.SettingRegister;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.kernel.notices.Notices;
import org.photofactory.kernel.notices.Wellbeing;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.ConnectorRunner;
import org.photofactory.kernel.plugins.HostSettings;
import org.photofactory.kernel.plugins.PluginFramework;
import org.photofactory.kernel.plugins.PluginHost;
import org.photofactory.kernel.plugins.StageDock;
import org.photofactory.kernel.plugins.TaskDesk;
import org.photofactory.kernel.plugins.VerbDesk;
import org.photofactory.kernel.programs.BroughtPrograms;
import org.photofactory.kernel.settings.SecretBox;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.status.DiskWatch;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.intake.IntakeThreads;
import org.photofactory.spi.notice.NoticeSender;

/**
 * The kernel: all rooms wired by hand. {@link #start} returns at once; what needs the database
 * begins when the database is there. Start and close it once each.
 */
public final class Kernel implements AutoCloseable {

  /** Enough to keep disk and processor busy while one of them waits. */
  private static final int INTAKE_THREADS = 2;

  private final Signals signals;
  private final InstanceLock lock;
  private final ManagedDatabase database;
  private final Shelves shelves;
  private final IntakeThreads intakeThreads;
  private final BroughtPrograms programs;
  private final Pipeline pipeline;
  private final People people;
  private final Safekeeping safekeeping;
  private final Docks docks;
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
    this.signals = signals;
    this.lock = InstanceLock.acquire(folders.data());
    this.database =
        new ManagedDatabase(
            rooms.database().server(), KernelMigrations.files(), signals.board(), signals.events());
    this.docks = Docks.open(rooms.places().geocoder(), database, signals.clock());
    this.shelves =
        Shelves.assemble(
            folders, rooms.vault(), database, signals, () -> List.of(docks.headerReaders()));
    this.intakeThreads = new IntakeThreads(shelves.doors().inbox(), INTAKE_THREADS);
    this.programs =
        new BroughtPrograms(
            shippedPlugins.resolveSibling("programs"),
            folders.cache().resolve("programs"),
            rooms.programs());
    this.pipeline = pipeline(rooms);
    this.outgoing = new OutgoingClient(rooms.outgoing());
    this.decoders = new Decoders(rooms.decoder());
    this.people = People.of(database, signals.clock());
    this.disks = new DiskWatch(signals.board(), mounts());
    House house = new House(database, shelves, pipeline, signals);
    this.safekeeping = Safekeeping.of(house, rooms.vault().reserveBytes());
    this.plugins =
        new PluginHost(
            framework,
            new HostSettings(shippedPlugins, folders.plugins(), HostSettings.usualPace()),
            new Provisions(house, decoders, outgoing, this::noticesOf)
                .needs(settings(configuration, folders)),
            database,
            docks.with(
                connectors(folders), new StageDock(pipeline.registry()), safekeeping.targets()));
    this.notices = notices(rooms);
    this.catalogs = catalogs(folders);
    this.beginning =
        new Beginning(
            database,
            shelves,
            new Beginning.Workers(pipeline, plugins),
            new Beginning.Watchers(disks, signals.board()));
    Housework housework = new Housework(house, rooms);
    housework.watch(decoders, programs, disks);
    housework.clear(people);
    housework.tend(docks.tasks(), catalogs, safekeeping.backups());
    housework.name(docks.geocoders());
  }

  /** Starts the database; everything else follows when it is there. */
  public void start() {
    database.start();
    plugins.start();
    beginning.start();
    notices.start();
    safekeeping.backups().start();
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

  /** Where copies of originals are kept. */
  public BackupDesk backups() {
    return safekeeping.backups();
  }

  /** What plugins do at set times. */
  public TaskDesk tasks() {
    return docks.tasks();
  }

  /** What plugins can be told to do from a terminal. */
  public VerbDesk verbs() {
    return docks.verbs();
  }

  /** Who may come in. */
  public People people() {
    return people;
  }

  /** REST rooms of plugins. */
  public ApiRooms apiRooms() {
    return docks.apiRooms();
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
        safekeeping.backups(),
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
    Wellbeing wellbeing =
        new Wellbeing(
            signals.board(),
            Set.of(PluginHost.SERVICE),
            List.of(
                Telling.plugins(plugins::plugins),
                Telling.stages(pipeline::parked),
                Telling.disks(rooms),
                Telling.door(people.trail(), signals.clock())));
    return new Notices(
        database,
        new Notices.World(wellbeing, docks.notifiers()),
        new Notices.Services(signals.board(), signals.events(), signals.clock()),
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

  private SettingsBook settings(Configuration configuration, DataFolders folders) {
    return new SettingsBook(
        new SettingRegister(database, signals.clock()),
        new SecretBox(folders.secretsKey()),
        configuration.plugins()::given);
  }

  private NoticeSender noticesOf(PluginIdentity tenant) {
    return notices.sender(tenant.id());
  }

  private Map<String, BooleanSupplier> mounts() {
    Shelves.Roots roots = shelves.roots();
    return Map.of(
        "vault", roots.vault()::mounted,
        "inbox disk", roots.inbox()::mounted,
        "derivatives", roots.derivatives()::mounted);
  }
}
