package org.photofactory.kernel.database;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.migration.MigrationRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps a database at hand: revive, migrate, watch, and again when it has gone,
 * with pauses growing from 1 s to 15 s. Thread-safe.
 */
final class Supervisor implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final String HEALING = "It is tried again by itself; files wait in the inbox.";

  private final Patient patient;
  private final CurrentState state;
  private final BlockingQueue<Suspicion> suspicions = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private Duration pause = SHORTEST;

  /** Somebody had trouble with the database. */
  private record Suspicion() {}

  /** What is looked after. Called by the supervisor's thread only. */
  interface Patient {

    /** Starts or finds the server, and connects. */
    void revive() throws ServerFailedException, InterruptedException;

    /** Brings the ledger up to date. */
    void migrate() throws MigrationRefusedException;

    /** A cheap look. */
    boolean seemsWell();

    /** A thorough look, with a fresh connection; old ones are renewed when it is. */
    boolean isWell();
  }

  Supervisor(Patient patient, CurrentState state) {
    this.patient = patient;
    this.state = state;
    this.thread = Thread.ofPlatform().name("database").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Has the database looked at now. It counts as away until it has proved well. */
  void suspect(String symptom) {
    if (state.now() instanceof DatabaseState.Ready) {
      state.become(new DatabaseState.Away(symptom, HEALING));
    }
    suspicions.offer(new Suspicion());
  }

  private void run() {
    try {
      while (true) {
        attend();
        state.beat();
        Thread.sleep(pause);
        pause = min(pause.multipliedBy(2), LONGEST);
      }
    } catch (InterruptedException closing) {
      log.debug("The database is no longer looked after");
    }
  }

  /** One stay with the database, from reviving it until it is lost. */
  private void attend() throws InterruptedException {
    try {
      suspicions.clear();
      say("Starting the database server");
      patient.revive();
      say("Bringing the ledger up to date");
      patient.migrate();
      state.become(new DatabaseState.Ready());
      pause = SHORTEST;
      watch();
    } catch (ServerFailedException failure) {
      log.debug("No database server", failure);
      state.become(new DatabaseState.Away(String.valueOf(failure.getMessage()), failure.hint()));
    } catch (MigrationRefusedException refusal) {
      state.become(new DatabaseState.Refused(String.valueOf(refusal.getMessage()), refusal.hint()));
      awaitClosing();
    } catch (RuntimeException failure) {
      log.debug("The database was lost while starting", failure);
      state.become(new DatabaseState.Away("The database fails: " + failure.getMessage(), HEALING));
    }
  }

  /**
   * Says what goes on at the first start; later the reason why the database is away matters more.
   */
  private void say(String task) {
    if (state.now() instanceof DatabaseState.Starting) {
      state.become(new DatabaseState.Starting(task));
    }
  }

  /** Returns when the database is lost, and counts as away. */
  private void watch() throws InterruptedException {
    boolean well = true;
    while (well) {
      @Nullable Suspicion suspicion = suspicions.poll(ROUND.toMillis(), TimeUnit.MILLISECONDS);
      well = (suspicion == null && patient.seemsWell()) || patient.isWell();
      if (well) {
        state.become(new DatabaseState.Ready());
        state.beat();
      }
    }
    if (state.now() instanceof DatabaseState.Ready) {
      state.become(new DatabaseState.Away("The database does not answer.", HEALING));
    }
  }

  private void awaitClosing() throws InterruptedException {
    while (true) {
      Thread.sleep(ROUND);
      state.beat();
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
