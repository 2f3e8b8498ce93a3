package org.photofactory.kernel.ledger.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** The month partitions of {@code run_log}. Stateless, thread-safe. */
public final class RunLog {

  private static final String PREFIX = "run_log_";
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy_MM");

  private final SqlFiles sql = new SqlFiles("run");

  /** Makes the partitions of the month of {@code today} (UTC), the one before and the one after. */
  public void ensurePartitions(Handle handle, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    List<String> there = partitions(handle);
    for (YearMonth each : List.of(month.minusMonths(1), month, month.plusMonths(1))) {
      String name = PREFIX + MONTH.format(each);
      if (!there.contains(name)) {
        add(handle, name, each);
      }
    }
  }

  private void add(Handle handle, String name, YearMonth month) {
    handle
        .createUpdate(sql.get("add-partition"))
        .define("name", name)
        .define("from", literal(month))
        .define("to", literal(month.plusMonths(1)))
        .execute();
  }

  /** The day (UTC) it is for the database, which stamps the rows. */
  public LocalDate today(Handle handle) {
    return handle.createQuery(sql.get("today")).mapTo(LocalDate.class).one();
  }

  /** Drops the months that lie wholly before {@code oldest}; returns how many. */
  public int dropBefore(Handle handle, LocalDate oldest) {
    List<String> old =
        partitions(handle).stream()
            .filter(name -> !monthOf(name).plusMonths(1).atDay(1).isAfter(oldest))
            .toList();
    old.forEach(
        name -> handle.createUpdate(sql.get("drop-partition")).define("name", name).execute());
    handle
        .createUpdate(sql.get("drop-others"))
        .bind("oldest", oldest.atStartOfDay().atOffset(ZoneOffset.UTC))
        .execute();
    return old.size();
  }

  private List<String> partitions(Handle handle) {
    return handle.createQuery(sql.get("partitions")).mapTo(String.class).list();
  }

  // Bounds of partitions are part of the definition: they cannot be bound as parameters.
  private static String literal(YearMonth month) {
    return "'" + month.atDay(1) + " 00:00:00+00'";
  }

  private static YearMonth monthOf(String partition) {
    return YearMonth.parse(partition.substring(PREFIX.length()), MONTH);
  }
}
