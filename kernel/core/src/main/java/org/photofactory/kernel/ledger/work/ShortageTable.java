package org.photofactory.kernel.ledger.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.stage.Outcome;

/** Assets that were skipped for want of a program or a library. Stateless, thread-safe. */
public final class ShortageTable {

  private final SqlFiles sql = new SqlFiles("work");

  /**
   * What a stage lacks.
   *
   * @param slot of the stage
   * @param code of its notes
   * @param lookedAt now, by the ledger's clock
   */
  public record Shortage(int slot, String code, Instant lookedAt) {

    /** The name of a program, or {@code package/} and that of a package of Debian. */
    public String thing() {
      return code.substring(Outcome.MISSING.length());
    }
  }

  /** What stages that are at work lack. */
  public List<Shortage> all(Handle handle) {
    return handle
        .createQuery(sql.get("shortages"))
        .map(
            (row, _) ->
                new Shortage(
                    row.getInt("slot"),
                    row.getString("code"),
                    row.getTimestamp("looked_at").toInstant()))
        .list();
  }

  /**
   * Has assets that were skipped for want of it before then tried again.
   *
   * @param since when it was first seen to be there
   * @param window how many at most
   * @return how many
   */
  public int retry(Handle handle, Shortage shortage, Instant since, int window) {
    return handle
        .createQuery(sql.get("retry-shortage"))
        .bind("slot", shortage.slot())
        .bind("bit", Slots.bit(shortage.slot()))
        .bind("code", shortage.code())
        .bind("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
        .bind("window", window)
        .map((row, _) -> row.getInt("marked"))
        .one();
  }
}
