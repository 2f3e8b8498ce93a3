package org.photofactory.kernel.ledger.plugins;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * The truth about plugins: which are to run, in which version. One transaction a call. Thread-safe.
 * Every method throws {@link DatabaseAwayException} when the database is away, or goes meanwhile.
 */
public final class PluginRegister {

  private final SqlFiles sql = new SqlFiles("plugins");
  private final Transactions transactions;
  private final Clock clock;

  public PluginRegister(Database database, Clock clock) {
    this.transactions = new Transactions(database);
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /** Every plugin to which somebody has done something, by id. */
  public Map<String, Standing> all() {
    return transactions.run(
        handle ->
            handle
                .createQuery(sql.get("all"))
                .map(ConstructorMapper.of(Standing.class))
                .collect(Collectors.toMap(Standing::id, Function.identity())));
  }

  /** How a plugin stands; empty when nothing was ever done to it. */
  public Optional<Standing> find(String id) {
    return Optional.ofNullable(all().get(id));
  }

  /**
   * Has a version run that lies in the store. The one before can be gone back to if it has worked.
   *
   * @param shipped what came with the appliance of it; null for nothing
   */
  public void install(String id, NewVersion version, @Nullable ShippedVersion shipped) {
    transactions.run(
        handle -> {
          addVersion(handle, id, version);
          update(handle, "try-again", id).bind("label", version.label()).execute();
          over(now(update(handle, "want", id)), shipped).bind("label", version.label()).execute();
          return update(handle, "prune-versions", id).execute();
        });
  }

  /** Switches a plugin on or off; the caller has made sure that there is one. */
  public void enable(String id, boolean enabled) {
    change(
        "enable",
        id,
        update -> now(update).bind("shipped", Standing.SHIPPED).bind("enabled", enabled));
  }

  /** A version has worked for its probation. */
  public void prove(String id, String label) {
    change("prove", id, update -> update.bind("label", label));
  }

  /**
   * Takes a version back that has not proved itself.
   *
   * @param reason why, in a sentence for people
   * @param word what people should know of the version that runs instead
   * @return false when there is nothing to go back to, or another version is wanted by now
   */
  public boolean takeBack(String id, String label, String reason, String word) {
    return change(
        "take-back",
        id,
        update -> now(update).bind("label", label).bind("reason", reason).bind("word", word));
  }

  /** Every version that was taken back, and that nobody has asked for again since. */
  public List<TakenBack> takenBack() {
    return transactions.run(
        handle ->
            handle
                .createQuery(sql.get("taken-back"))
                .map(ConstructorMapper.of(TakenBack.class))
                .list());
  }

  /**
   * Has the previous version run, because a person wants it; the installed one where the
   * appliance's own runs in its place. False when there is none.
   *
   * @param shipped what came with the appliance of it; null for nothing
   */
  public boolean goBack(String id, @Nullable ShippedVersion shipped) {
    return change("go-back", id, update -> over(now(update), shipped));
  }

  /** Takes a plugin out; its data stays. */
  public void remove(String id) {
    change("remove", id, update -> update);
  }

  private boolean change(String statement, String id, Function<Update, Update> bindings) {
    return transactions.run(handle -> bindings.apply(update(handle, statement, id)).execute() > 0);
  }

  private void addVersion(Handle handle, String id, NewVersion version) {
    now(update(handle, "add-version", id))
        .bind("label", version.label())
        .bind("sha256", version.sha256())
        .bind("bytes", version.bytes())
        .bind("origin", version.origin())
        .execute();
  }

  private Update update(Handle handle, String statement, String id) {
    return handle.createUpdate(sql.get(statement)).bind("id", id);
  }

  private static Update over(Update update, @Nullable ShippedVersion shipped) {
    return update
        .bind("shipped", shipped == null ? null : shipped.version())
        .bind("runs", shipped != null && shipped.runs());
  }

  private Update now(Update update) {
    return update.bind("now", clock.instant());
  }
}
