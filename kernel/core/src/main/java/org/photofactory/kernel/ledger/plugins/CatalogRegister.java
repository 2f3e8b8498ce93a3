package org.photofactory.kernel.ledger.plugins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kept;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kind;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Look;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Place;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Trouble;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * From where plugins may be had. One transaction a call. Thread-safe. Every method throws {@link
 * DatabaseAwayException} when the database is away, or goes meanwhile.
 */
public final class CatalogRegister {

  private final SqlFiles sql = new SqlFiles("catalogs");
  private final Transactions transactions;
  private final Clock clock;

  public CatalogRegister(Database database, Clock clock) {
    this.transactions = new Transactions(database);
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /** All of them, the first that was added first. */
  public List<CatalogRow> all() {
    return transactions.run(
        handle -> handle.createQuery(sql.get("all")).map(CatalogRegister::row).list());
  }

  /** One of them. */
  public Optional<CatalogRow> find(long id) {
    return all().stream().filter(row -> row.id() == id).findFirst();
  }

  /**
   * Adds a source with the first index that came from it.
   *
   * @return its id; empty when it is there already
   */
  public OptionalLong add(Place place, String key, long sequence, String index) {
    return transactions.run(
        handle ->
            handle
                .createQuery(sql.get("add"))
                .bind("kind", place.kind().name())
                .bind("address", place.address())
                .bind("key", key)
                .bind("sequence", sequence)
                .bind("index", index)
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst());
  }

  /**
   * Keeps a newer index of the same key.
   *
   * @return false when there is a newer one by now, or another key
   */
  public boolean keep(long id, String key, long sequence, String index) {
    return change("keep", id, bound(key, sequence, index));
  }

  /**
   * Keeps an index of another key, because a person wants it.
   *
   * @return false when there is a newer one of the same key by now
   */
  public boolean acceptKey(long id, String key, long sequence, String index) {
    return change("accept-key", id, bound(key, sequence, index));
  }

  /**
   * A look has failed; what is known of before stays.
   *
   * @param offered another key that has signed what was refused; null when that is not why
   */
  public void trouble(long id, Trouble trouble, @Nullable String offered) {
    change(
        "trouble",
        id,
        update ->
            update
                .bind("code", trouble.code())
                .bind("sentence", PlainText.of(trouble.sentence()))
                .bind("hint", PlainText.of(trouble.hint()))
                .bind("offered", offered));
  }

  /** Removes a source; what was installed from it stays. */
  public boolean remove(long id) {
    return transactions.run(
        handle -> handle.createUpdate(sql.get("remove")).bind("id", id).execute() > 0);
  }

  /** From where the wanted versions of installed plugins came, by id. */
  public Map<String, String> origins() {
    return transactions.run(
        handle ->
            handle
                .createQuery(sql.get("origins"))
                .map((result, _) -> Map.entry(result.getString("id"), result.getString("origin")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Function<Update, Update> bound(String key, long sequence, String index) {
    return update -> update.bind("key", key).bind("sequence", sequence).bind("index", index);
  }

  private boolean change(String statement, long id, Function<Update, Update> bindings) {
    return transactions.run(
        handle ->
            bindings
                    .apply(
                        handle
                            .createUpdate(sql.get(statement))
                            .bind("id", id)
                            .bind("now", clock.instant()))
                    .execute()
                > 0);
  }

  private static CatalogRow row(ResultSet result, StatementContext context) throws SQLException {
    @Nullable String code = result.getString("trouble_code");
    Trouble trouble =
        code == null
            ? null
            : new Trouble(code, result.getString("trouble"), result.getString("trouble_hint"));
    return new CatalogRow(
        result.getLong("id"),
        new Place(Kind.valueOf(result.getString("kind")), result.getString("address")),
        result.getString("key"),
        new Kept(result.getLong("sequence"), result.getString("index"), time(result, "fetched_at")),
        new Look(time(result, "checked_at"), trouble, result.getString("offered_key")),
        time(result, "added_at"));
  }

  private static Instant time(ResultSet result, String column) throws SQLException {
    return result.getObject(column, OffsetDateTime.class).toInstant();
  }
}
