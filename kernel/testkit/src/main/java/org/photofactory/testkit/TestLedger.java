package org.photofactory.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.testkit.StageHarness.Written;

/**
 * A plugin's tables for tests, without a database: statements find nothing but what the test says,
 * and are remembered.
 *
 * <pre>{@code
 * TestLedger ledger = new TestLedger().giving("from choice", Map.of("words", "Sand.", "author", ""));
 * }</pre>
 *
 * <p>As in the appliance, what only reads may not write. Whether PostgreSQL understands a statement
 * shows with a {@code TestAppliance}. Thread-safe.
 */
public final class TestLedger implements PluginLedger {

  private record Given(String part, List<Map<String, @Nullable Object>> rows) {}

  private final List<Given> given = new CopyOnWriteArrayList<>();
  private final RecordedDatabase database = new RecordedDatabase(this::rows);

  /**
   * Has statements find rows.
   *
   * @param part what stands in these statements; the first that fits counts
   * @param rows by the names of their columns, which are the same in all of them
   */
  @SafeVarargs
  public final TestLedger giving(String part, Map<String, ? extends @Nullable Object>... rows) {
    List<Map<String, @Nullable Object>> kept = new ArrayList<>();
    for (Map<String, ? extends @Nullable Object> row : rows) {
      kept.add(new LinkedHashMap<>(row));
    }
    given.add(new Given(part, List.copyOf(kept)));
    return this;
  }

  /** All statements so far, in this order. */
  public List<Written> statements() {
    return database.statements();
  }

  @Override
  public <T, X extends Exception> T read(Errand<T, X> reading) throws X {
    try (Handle handle = database.open(false)) {
      return reading.run(handle);
    }
  }

  @Override
  public <T, X extends Exception> T write(Errand<T, X> writing) throws X {
    try (Handle handle = database.open(true)) {
      return writing.run(handle);
    }
  }

  private List<Map<String, @Nullable Object>> rows(String sql) {
    return given.stream()
        .filter(known -> sql.contains(known.part()))
        .findFirst()
        .map(Given::rows)
        .orElse(List.of());
  }
}
