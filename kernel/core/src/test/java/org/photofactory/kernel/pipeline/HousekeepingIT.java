package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.RunLog;
import org.photofactory.kernel.ledger.work.ServiceStatusTable;
import org.photofactory.kernel.ledger.work.Workers;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;

/** What the ledger keeps, and for how long. */
class HousekeepingIT {

  private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private final Events events = new Events();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final StatusBoard board = new StatusBoard(clock, events);
  private final LedgerGate ledger = new LedgerGate(database.database());
  private final Housekeeping housekeeping =
      new Housekeeping(ledger, clock, new Roster(), board, new PipelineSettings.Retention(60, 60));

  @BeforeEach
  void empty() {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("truncate system_status, system_status_history, worker"));
  }

  @Test
  void heartbeats_are_kept_for_sixty_days() {
    ServiceStatusTable table = new ServiceStatusTable();
    ledger.run(
        handle ->
            table.record(
                handle,
                List.of(
                    new ServiceStatusTable.Beat("old", "OK", "", NOW.minusSeconds(61 * 86_400L)),
                    new ServiceStatusTable.Beat(
                        "young", "OK", "", NOW.minusSeconds(59 * 86_400L)))));
    board.beat("inbox", Health.WARN, "waiting for the disk");
    housekeeping.recordHeartbeats();
    housekeeping.prune();
    assertThat(texts("select service_name from system_status_history order by 1"))
        .containsExactly("inbox", "young");
    assertThat(
            texts(
                "select status || ' ' || current_task from system_status where service_name ="
                    + " 'inbox'"))
        .containsExactly("WARN waiting for the disk");
  }

  @Test
  void the_run_log_has_a_partition_a_month_and_drops_those_past_keeping() {
    RunLog log = new RunLog();
    ledger.run(handle -> log.ensurePartitions(handle, LocalDate.of(2026, 5, 20)));
    assertThat(partitions()).contains("run_log_2026_04", "run_log_2026_05", "run_log_2026_06");
    ledger.run(
        handle -> {
          log.ensurePartitions(handle, LocalDate.of(2026, 8, 1));
          log.dropBefore(handle, LocalDate.of(2026, 8, 1).minusDays(60));
        });
    assertThat(partitions()).doesNotContain("run_log_2026_04", "run_log_2026_05");
    assertThat(partitions()).contains("run_log_2026_06", "run_log_2026_07", "run_log_2026_08");
  }

  @Test
  void a_month_that_nobody_has_prepared_takes_what_was_logged_in_it_when_it_is_made() {
    RunLog log = new RunLog();
    ledger.run(
        handle ->
            handle.execute(
                "insert into run_log (asset_id, slot, version, outcome, took_ms, at) values"
                    + " (1, 1, 1, 'DONE', 5, '2040-03-31 23:59:59+00'),"
                    + " (2, 1, 1, 'DONE', 5, '1970-01-01 00:00:01+00')"));
    ledger.run(handle -> log.ensurePartitions(handle, LocalDate.of(2040, 3, 15)));
    assertThat(texts("select asset_id::text from run_log_2040_03")).containsExactly("1");
    ledger.run(handle -> log.dropBefore(handle, LocalDate.of(2026, 1, 1)));
    assertThat(texts("select asset_id::text from run_log where asset_id < 3")).containsExactly("1");
  }

  @Test
  void the_work_of_a_silent_process_is_freed_and_that_of_a_living_one_is_not() {
    Workers workers = new Workers();
    var silent = new Workers.Worker(java.util.UUID.randomUUID(), "elsewhere", 1, Instant.EPOCH);
    var living = new Workers.Worker(java.util.UUID.randomUUID(), "elsewhere", 2, Instant.EPOCH);
    ledger.run(
        handle -> {
          workers.heartbeat(handle, silent);
          workers.heartbeat(handle, living);
          handle.execute(
              "update worker set heartbeat_at = now() - interval '5 minutes' where id = ?",
              silent.id());
          handle.execute("truncate work");
          handle.execute(
              "insert into work (asset_id, slot, priority, owner) values (1, 1, 1, ?), (2, 1, 1,"
                  + " ?)",
              silent.id(),
              living.id());
        });
    new Rescuer(ledger).rescue();
    assertThat(texts("select asset_id::text from work where owner is null")).containsExactly("1");
    assertThat(texts("select asset_id::text from work where owner is not null"))
        .containsExactly("2");
  }

  private List<String> partitions() {
    return texts(
        "select inhrelid::regclass::text from pg_inherits where inhparent = 'run_log'::regclass");
  }

  private List<String> texts(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
