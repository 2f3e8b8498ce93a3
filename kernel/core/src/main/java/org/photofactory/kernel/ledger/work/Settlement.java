package org.photofactory.kernel.ledger.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.database.rights.PluginRights;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.work.Notes.Note;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.stage.Write;

/**
 * Puts the verdicts on a batch into the ledger: results, flags, follow-up work and log in one
 * transaction, so that a flag is true if and only if its result is there. Stateless, thread-safe.
 */
public final class Settlement {

  /**
   * The stage that settles.
   *
   * @param slot its slot
   * @param version its version
   * @param schema where unqualified table names of its writes live; also the name of its role
   * @param owner the worker that claimed the rows
   */
  public record Settler(int slot, int version, String schema, UUID owner) {}

  /** A write puts down what is known already; what takes longer waits for something. */
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);

  private final PluginRights rights = new PluginRights();
  private final SqlFiles sql = new SqlFiles("work");
  private final SqlFiles letters = new SqlFiles("dead");
  private final Notes notes = new Notes();
  private final SqlFiles runs = new SqlFiles("run");

  /**
   * To be called inside a transaction. Verdicts on rows that the owner no longer holds are dropped:
   * somebody else has been given the work.
   *
   * @return the verdicts that were put in
   * @throws WriteFailedException when a stage's own write fails; the transaction must then be
   *     rolled back
   */
  public List<Verdict> settle(Handle handle, Settler settler, List<Verdict> verdicts, Instant now) {
    Set<Long> owned = lockOwned(handle, settler, verdicts);
    List<Verdict> valid =
        verdicts.stream().filter(verdict -> owned.contains(verdict.assetId())).toList();
    if (valid.isEmpty()) {
      return valid;
    }
    runWrites(handle, settler, valid);
    settleFlags(handle, settler, valid, now);
    bury(handle, settler, select(valid, Verdict.Bury.class));
    postpone(handle, settler, valid);
    log(handle, settler, valid);
    return valid;
  }

  private Set<Long> lockOwned(Handle handle, Settler settler, List<Verdict> verdicts) {
    return new HashSet<>(
        handle
            .createQuery(sql.get("lock-owned"))
            .bind("slot", settler.slot())
            .bind("owner", settler.owner())
            .bindArray("ids", Long.class, ids(verdicts))
            .mapTo(Long.class)
            .list());
  }

  /** The writes of a whole batch share one turn of the plugin. */
  private void runWrites(Handle handle, Settler settler, List<Verdict> verdicts) {
    PluginRights.Turn turn = rights.enter(handle, settler.schema(), STATEMENT_LIMIT);
    for (Verdict verdict : verdicts) {
      switch (verdict) {
        case Verdict.Done done -> run(handle, done.assetId(), done.write());
        case Verdict.Skip skip -> run(handle, skip.assetId(), skip.write());
        case Verdict.Postpone ignored -> {}
        case Verdict.Retry ignored -> {}
        case Verdict.Bury ignored -> {}
      }
    }
    run(handle, verdicts.getLast().assetId(), last -> rights.leave(last, turn));
  }

  private static void run(Handle handle, long assetId, Write write) {
    try {
      write.apply(handle);
    } catch (Exception | Error failure) {
      throw new WriteFailedException(assetId, failure);
    }
  }

  private void settleFlags(Handle handle, Settler settler, List<Verdict> verdicts, Instant now) {
    List<Verdict.Skip> skips = select(verdicts, Verdict.Skip.class);
    List<Verdict> settled = new ArrayList<>(select(verdicts, Verdict.Done.class));
    settled.addAll(skips);
    if (settled.isEmpty()) {
      return;
    }
    List<Note> noted = settled.stream().flatMap(Note::of).toList();
    notes.put(handle, settler, noted);
    handle
        .createUpdate(sql.get("settle"))
        .bind("bit", Slots.bit(settler.slot()))
        .bind("slot", settler.slot())
        // Without a sign: the view reads it so, which lasts until 2106.
        .bind("now", (int) now.getEpochSecond())
        .bindArray("ids", Long.class, ids(settled))
        .bindArray("skipped", Long.class, ids(skips))
        .bindArray("noted", Long.class, column(noted, Note::assetId))
        .execute();
  }

  private void bury(Handle handle, Settler settler, List<Verdict.Bury> dead) {
    if (dead.isEmpty()) {
      return;
    }
    handle
        .createUpdate(letters.get("insert"))
        .bind("slot", settler.slot())
        .bind("version", settler.version())
        .bindArray("ids", Long.class, ids(dead))
        .bindArray("attempts", Integer.class, column(dead, Verdict.Bury::attempts))
        .bindArray("codes", String.class, column(dead, Verdict.Bury::code))
        .bindArray("messages", String.class, PlainText.all(column(dead, Verdict.Bury::message)))
        .execute();
    handle
        .createUpdate(sql.get("bury"))
        .bind("bit", Slots.bit(settler.slot()))
        .bindArray("ids", Long.class, ids(dead))
        .execute();
    handle
        .createUpdate(sql.get("remove"))
        .bind("slot", settler.slot())
        .bindArray("ids", Long.class, ids(dead))
        .execute();
  }

  private void postpone(Handle handle, Settler settler, List<Verdict> verdicts) {
    List<Delay> delays = verdicts.stream().map(Delay::of).filter(Delay::isDelay).toList();
    if (delays.isEmpty()) {
      return;
    }
    handle
        .createUpdate(sql.get("postpone"))
        .bind("slot", settler.slot())
        .bind("owner", settler.owner())
        .bindArray("ids", Long.class, column(delays, Delay::assetId))
        .bindArray("delays", Long.class, column(delays, Delay::milliseconds))
        .bindArray("attempts", Integer.class, column(delays, Delay::attempt))
        .bindArray("retries", Integer.class, column(delays, delay -> delay.retry() ? 1 : 0))
        .execute();
  }

  private void log(Handle handle, Settler settler, List<Verdict> verdicts) {
    handle
        .createUpdate(runs.get("insert"))
        .bind("slot", settler.slot())
        .bind("version", settler.version())
        .bindArray("ids", Long.class, ids(verdicts))
        .bindArray("outcomes", String.class, column(verdicts, Settlement::outcome))
        .bindArray("codes", String.class, column(verdicts, Settlement::code))
        .bindArray("tookMs", Integer.class, column(verdicts, Verdict::tookMilliseconds))
        .execute();
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done ignored -> "DONE";
      case Verdict.Skip ignored -> "SKIPPED";
      case Verdict.Postpone ignored -> "LATER";
      case Verdict.Retry ignored -> "FAILED";
      case Verdict.Bury ignored -> "FAILED";
    };
  }

  private static String code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done ignored -> "";
      case Verdict.Skip skip -> skip.code();
      case Verdict.Postpone ignored -> "";
      case Verdict.Retry retry -> retry.code();
      case Verdict.Bury bury -> bury.code();
    };
  }

  private static List<Long> ids(List<? extends Verdict> verdicts) {
    return column(verdicts, Verdict::assetId);
  }

  private static <V, T> List<T> column(List<V> values, Function<? super V, T> part) {
    return values.stream().<T>map(part).toList();
  }

  private static <V extends Verdict> List<V> select(List<Verdict> verdicts, Class<V> kind) {
    return verdicts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private record Delay(long assetId, long milliseconds, int attempt, boolean retry) {

    static Delay of(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Postpone later ->
            new Delay(later.assetId(), later.delay().toMillis(), later.attempt(), false);
        case Verdict.Retry retry ->
            new Delay(retry.assetId(), retry.delay().toMillis(), retry.attempt(), true);
        case Verdict.Done done -> new Delay(done.assetId(), -1, 0, false);
        case Verdict.Skip skip -> new Delay(skip.assetId(), -1, 0, false);
        case Verdict.Bury bury -> new Delay(bury.assetId(), -1, 0, false);
      };
    }

    boolean isDelay() {
      return milliseconds >= 0;
    }
  }
}
