package org.photofactory.kernel.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.kernel.pipeline.Chores.Chore;
import org.photofactory.kernel.programs.Orphans;
import org.photofactory.kernel.programs.ProgramFinder;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.spi.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The status-flag scheduler: everything between "an asset is in the ledger" and "all its flags are
 * settled". Wires its parts, and says what comes in which order. Thread-safe.
 */
public final class Pipeline implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final LedgerGate ledger;
  private final Services services;
  private final Path scratch;
  private final Bell bell = new Bell();
  private final Roster roster = new Roster();
  private final Rescuer rescuer;
  private final KeptPrograms kept;
  private final Dispatcher dispatcher;
  private final Feeder feeder;
  private final Parking parking;
  private final Housekeeping housekeeping;
  private final Chores chores;
  private final StageDesk desk;
  private final DeadLetterDesk letters;
  private final Registry registry;
  private final StageEraser eraser;
  private final Belt belt;

  /** What the pipeline tells others through. */
  public record Services(Events events, StatusBoard board, MeterRegistry meters, Clock clock) {}

  /** Where originals, derivatives and the programs lie that stages run. */
  public record Storage(Vault vault, Derivatives derivatives, ProgramFinder programs) {

    /** With the programs of the system alone. */
    public Storage(Vault vault, Derivatives derivatives) {
      this(vault, derivatives, program -> program);
    }
  }

  public Pipeline(
      LedgerGate ledger, Storage storage, PipelineSettings settings, Services services) {
    this.ledger = ledger;
    this.services = services;
    this.scratch = settings.scratch();
    Clock clock = services.clock();
    RetryPolicy retries = new RetryPolicy(new Random());
    Judge judge = new Judge(retries);
    Lanes lanes = new Lanes(settings.lanes());
    this.rescuer = new Rescuer(ledger);
    this.parking = new Parking(ledger, services.events(), clock, retries);
    Settler settler = new Settler(ledger, services.events(), clock, judge);
    StageCaller caller = new StageCaller(storage, services.events());
    BatchRunner runner =
        new BatchRunner(caller, judge, settler, parking, new StageMetrics(services.meters()));
    this.kept =
        new KeptPrograms(
            () -> new ScratchFolder(settings.scratch()), storage.programs(), System::nanoTime);
    this.dispatcher =
        new Dispatcher(
            ledger,
            roster,
            lanes,
            runner,
            new Dispatcher.Site(settings.scratch(), rescuer.worker(), bell, kept));
    this.feeder = new Feeder(ledger, roster, lanes);
    this.housekeeping =
        new Housekeeping(ledger, clock, roster, services.board(), settings.retention());
    Counting counting = new Counting(ledger, services.events());
    this.desk = new StageDesk(ledger, roster, parking, counting, bell);
    this.letters = new DeadLetterDesk(ledger, roster, services.events(), bell);
    this.registry =
        new Registry(
            new Announcements(ledger, services.events()), roster, parking, dispatcher, bell);
    this.eraser = new StageEraser(ledger, roster, registry, services.events());
    StuckWatch watch = new StuckWatch(roster, dispatcher, runner, services.board());
    this.chores = chores(settings, watch);
    this.belt = new Belt(bell, Dispatcher.IDLE, new Turn());
    services.events().subscribe(this::notice);
  }

  /** Starts working. The database must be ready. */
  public void start() {
    Orphans.end(scratch);
    ScratchFolder.removeLeftovers(scratch);
    housekeeping.prune();
    rescuer.rescue();
    ledger.run(
        handle -> {
          new StageTable().markAllAbsent(handle);
          new StageTable().regenerateView(handle);
        });
    chores.start();
    belt.start();
  }

  /** Adds a chore of another room; to be called before {@link #start}. */
  public void add(Chore chore) {
    chores.add(chore);
  }

  /** Tells whether something that a stage lacked is there by now. */
  @FunctionalInterface
  public interface Presence {
    /**
     * Looks for it.
     *
     * @param thing the name of a program, or {@code package/} and that of a package of Debian
     */
    boolean isHere(String thing) throws InterruptedException;
  }

  /** Has assets that were skipped for want of something tried again once that is there. */
  public Chores.Duty shortages(Presence presence) {
    return new Shortages(ledger, bell, presence);
  }

  /** Where plugins announce stages. */
  public StageRegistry registry() {
    return registry;
  }

  /**
   * Takes all stages of a plugin that is not here out of the ledger, with all their flags.
   *
   * @throws InterruptedException between two steps; the next call goes on
   */
  public void erase(String plugin) throws InterruptedException {
    eraser.erase(plugin);
  }

  /** What people may do with stages. */
  public StageControl stages() {
    return desk;
  }

  /** The stages that are here, by name, with why they are parked, if they are; asks no database. */
  public Map<String, Optional<StageStatus.Halt>> parked() {
    Map<String, Optional<StageStatus.Halt>> parked = new HashMap<>();
    for (ActiveStage stage : roster.all()) {
      boolean rests = stage.state() == StageState.PARKED;
      parked.put(stage.spec().name(), rests ? Optional.ofNullable(stage.halt()) : Optional.empty());
    }
    return parked;
  }

  /** What people may do with dead letters. */
  public DeadLetterOffice deadLetters() {
    return letters;
  }

  /** Has every flag without work get work again, now. */
  public void sweep() {
    housekeeping.sweep();
    bell.ring();
  }

  @Override
  public void close() {
    belt.close();
    chores.close();
    registry.drainAll(DRAIN);
    kept.close();
    try {
      housekeeping.recordHeartbeats();
      rescuer.leave();
    } catch (DatabaseAwayException away) {
      log.info("The database is away; what this process held is freed at the next start");
    }
  }

  private Chores chores(PipelineSettings settings, StuckWatch watch) {
    Chores made = new Chores(services.clock());
    ClockWatch clockWatch = new ClockWatch(ledger, System::nanoTime);
    StageGauges gauges = new StageGauges(desk, services.meters());
    List.of(
            new Chore("stuck watch", Schedule.every(Duration.ofSeconds(1)), watch::look),
            new Chore("parking", Schedule.every(Duration.ofSeconds(1)), this::recheck),
            new Chore("clock watch", Schedule.every(Duration.ofSeconds(10)), clockWatch::look),
            new Chore("kept programs", Schedule.every(Duration.ofSeconds(5)), kept::endIdle),
            new Chore("rescuer", Schedule.every(Duration.ofSeconds(20)), this::rescue),
            new Chore(
                "heartbeats",
                Schedule.every(Duration.ofSeconds(60)),
                housekeeping::recordHeartbeats),
            new Chore("pruner", Schedule.every(Duration.ofHours(6)), housekeeping::prune),
            new Chore("gauges", Schedule.every(Duration.ofSeconds(10)), gauges::update),
            new Chore("sweeper", Schedule.dailyAt(settings.sweepAt()), housekeeping::sweep))
        .forEach(made::add);
    return made;
  }

  private void recheck() {
    if (parking.recheck(roster.all()) | registry.retryWaiting()) {
      bell.ring();
    }
  }

  private void rescue() {
    rescuer.rescue();
    dispatcher.releaseForgotten();
    services
        .board()
        .beat("scheduler", Health.OK, "%d calls running".formatted(roster.calls().size()));
  }

  /** One turn of the belt. */
  private final class Turn implements Belt.Turn {

    @Override
    public boolean take() {
      dispatcher.lookForDueWork();
      boolean more = feeder.feed();
      dispatcher.dispatch();
      return more;
    }

    @Override
    public void awaitDatabase() throws InterruptedException {
      ledger.awaitReady();
      roster.wakeAll();
    }
  }

  private void notice(Event event) {
    switch (event) {
      case Event.AssetAdded ignored -> wakeAfterIntake();
      case Event.AssetRestored ignored -> wakeAll();
      case Event.AssetChanged ignored -> {}
      case Event.AssetRemoved ignored -> {}
      case Event.AssetProgress ignored -> {}
      case Event.AssetPutAway ignored -> {}
      case Event.IntakeDecided ignored -> {}
      case Event.StagesChanged ignored -> {}
      case Event.StatusChanged ignored -> {}
      case Event.PluginChanged ignored -> {}
      case Event.TaskChanged ignored -> {}
      case Event.BackupChanged ignored -> {}
      case Event.InspectionEnded ignored -> {}
      case Event.NoticesChanged ignored -> {}
    }
  }

  private void wakeAfterIntake() {
    roster.wakeAfter("ingested");
    bell.ring();
  }

  private void wakeAll() {
    roster.wakeAll();
    bell.ring();
  }
}
