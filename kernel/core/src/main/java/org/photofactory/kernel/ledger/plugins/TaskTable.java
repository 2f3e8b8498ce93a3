package org.photofactory.kernel.ledger.plugins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Rows of {@code plugin_task}, one transaction a call. Thread-safe. Every method throws {@link
 * DatabaseAwayException} when the database is away, or goes meanwhile.
 */
public final class TaskTable {

  private final SqlFiles sql = new SqlFiles("plugins");
  private final Transactions transactions;

  public TaskTable(Database database) {
    this.transactions = new Transactions(database);
  }

  /** The last runs of a plugin's tasks, by the task. */
  public Map<String, TaskRun> of(String plugin) {
    return transactions.run(
        handle -> {
          Map<String, TaskRun> runs = new HashMap<>();
          handle
              .createQuery(sql.get("tasks"))
              .bind("plugin", plugin)
              .map((rows, _) -> run(rows))
              .forEach(run -> runs.put(run.task(), run));
          return runs;
        });
  }

  /** A run begins. */
  public void begin(String plugin, String task, Instant now) {
    transactions.run(
        handle ->
            handle
                .createUpdate(sql.get("begin-task"))
                .bind("plugin", plugin)
                .bind("task", task)
                .bind("now", now)
                .execute());
  }

  /** It has ended. */
  public void end(
      String plugin, String task, Instant now, TaskRun.Outcome outcome, @Nullable String remark) {
    transactions.run(
        handle ->
            handle
                .createUpdate(sql.get("end-task"))
                .bind("plugin", plugin)
                .bind("task", task)
                .bind("now", now)
                .bind("outcome", outcome.name())
                .bind("remark", PlainText.of(remark))
                .execute());
  }

  private static TaskRun run(ResultSet rows) throws SQLException {
    String outcome = rows.getString("outcome");
    return new TaskRun(
        Objects.requireNonNull(rows.getString("task")),
        rows.getTimestamp("began_at").toInstant(),
        time(rows.getTimestamp("ended_at")),
        outcome == null ? null : TaskRun.Outcome.valueOf(outcome),
        rows.getString("remark"),
        time(rows.getTimestamp("done_at")));
  }

  private static @Nullable Instant time(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
