package org.photofactory.kernel.ledger.plugins;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * What people have set for plugins. One transaction a call. Thread-safe. Every method throws {@link
 * DatabaseAwayException} when the database is away, or goes meanwhile.
 */
public final class SettingRegister {

  private final SqlFiles sql = new SqlFiles("plugins");
  private final Transactions transactions;
  private final Clock clock;

  public SettingRegister(Database database, Clock clock) {
    this.transactions = new Transactions(database);
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /** All that is set for a plugin, also what its present version does not know. */
  public List<StoredSetting> all(String id) {
    return transactions.run(
        handle ->
            handle
                .createQuery(sql.get("settings"))
                .bind("id", id)
                .map(ConstructorMapper.of(StoredSetting.class))
                .list());
  }

  /** Sets some, and forgets others. */
  public void change(String id, List<StoredSetting> set, Set<String> reset) {
    transactions.run(
        handle -> {
          set.forEach(setting -> put(handle, id, setting));
          reset.forEach(key -> drop(handle, id, key));
          return true;
        });
  }

  private void put(Handle handle, String id, StoredSetting setting) {
    handle
        .createUpdate(sql.get("put-setting"))
        .bind("id", id)
        .bind("key", setting.key())
        .bind("value", setting.value())
        .bind("sealed", setting.sealed())
        .bind("now", clock.instant())
        .execute();
  }

  private void drop(Handle handle, String id, String key) {
    handle.createUpdate(sql.get("drop-setting")).bind("id", id).bind("key", key).execute();
  }
}
