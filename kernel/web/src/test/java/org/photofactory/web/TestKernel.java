package org.photofactory.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.catalogs.CatalogSources;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.edits.Stacker;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.ledger.plugins.Erasures;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.SettingRegister;
import org.photofactory.kernel.notices.Notices;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.pipeline.PipelineSettings;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.PanelShelf;
import org.photofactory.kernel.plugins.PluginDesk;
import org.photofactory.kernel.plugins.PluginRecords;
import org.photofactory.kernel.plugins.PluginSettingsDesk;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.RunningJar;
import org.photofactory.kernel.plugins.ScheduledTasks;
import org.photofactory.kernel.plugins.Verbs;
import org.photofactory.kernel.settings.SecretBox;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.stage.LaneKind;

/** The kernel of a site: real rooms over a ledger and a folder, without plugins of its own. */
final class TestKernel {

  final Events events = new Events();
  final ApiRooms rooms = new ApiRooms();
  final List<RunningJar> running = new CopyOnWriteArrayList<>();
  final TestReceivers receivers = new TestReceivers();
  final Verbs verbs = new Verbs();
  final StatusBoard board = new StatusBoard(Clock.systemUTC(), events);
  final TestShelves shelves;
  final OutgoingClient outgoing = new OutgoingClient(OutgoingSettings.strict().and("localhost"));
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Path folder;

  TestKernel(Database database, Path folder) throws IOException {
    this.folder = folder;
    this.shelves = new TestShelves(folder, database, events);
  }

  /** Where the catalog lies that the site offers. */
  Path catalog() {
    return folder.resolve("catalog");
  }

  private CatalogDesk catalogs(Database database, PluginDesk plugins) {
    return CatalogDesk.of(
        new CatalogDesk.Ground(
            new CatalogRegister(database, Clock.systemUTC()),
            new CatalogSources(outgoing, catalog()),
            plugins,
            folder.resolve("arriving")),
        events,
        Clock.systemUTC());
  }

  KernelServices services(Database database, TestPeople people) {
    PluginDesk plugins =
        PluginDesk.closed(
            new PluginRecords(
                new PluginRegister(database, Clock.systemUTC()),
                (_, _, _, _) -> {},
                new Erasures(database, Clock.systemUTC()),
                List.of()));
    board.beat("inbox", Health.OK, "watching");
    Pipeline pipeline =
        new Pipeline(
            new LedgerGate(database),
            new Pipeline.Storage(shelves.vault(), shelves.derivatives()),
            new PipelineSettings(
                Map.of(LaneKind.IO, 1),
                folder.resolve("scratch"),
                LocalTime.MIDNIGHT,
                new PipelineSettings.Retention(60, 60)),
            new Pipeline.Services(events, board, metrics, Clock.systemUTC()));
    return new KernelServices(
        new KernelServices.Ledger(
            database,
            new Library(database),
            new Editor(database, events, Clock.systemUTC()),
            new Stacker(database, events, Clock.systemUTC())),
        shelves.services(),
        new KernelServices.Pipeline(
            pipeline.stages(),
            pipeline.deadLetters(),
            new KernelServices.Plugins(
                plugins,
                PluginSettingsDesk.closed(
                    new SettingsBook(
                        new SettingRegister(database, Clock.systemUTC()),
                        new SecretBox(folder.resolve("secrets.key")),
                        (_, _) -> Optional.empty())),
                rooms,
                new PanelShelf(folder.resolve("shipped"), () -> running),
                new KernelServices.Catalogs(catalogs(database, plugins), catalog())),
            new KernelServices.PluginDeeds(
                new ScheduledTasks(database, Clock.systemUTC()),
                verbs,
                TestBackups.of(database, pipeline, board, events))),
        new KernelServices.Board(
            new Appliance("1.2.3", Instant.EPOCH, folder.resolve("inbox"), () -> 42),
            board,
            () -> List.of(new PluginStatus("hello", "1.0.0", PluginStatus.State.ACTIVE, null)),
            () -> List.of(HealthCheck.up("vault"), HealthCheck.up("inbox"))),
        new KernelServices.Signals(events, metrics, notices(database).desk()),
        people.room());
  }

  /** What people are told, on a thread of their own once they are started. */
  Notices notices(Database database) {
    return new Notices(
        database,
        new Notices.World(List::of, receivers),
        new Notices.Services(board, events, Clock.systemUTC()),
        new Notices.Wishes(Notice.Level.WARN, Optional.empty()));
  }
}
