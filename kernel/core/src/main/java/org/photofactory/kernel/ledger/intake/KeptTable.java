package org.photofactory.kernel.ledger.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code kept_file}. Stateless, thread-safe. */
final class KeptTable {

  private final SqlFiles sql = new SqlFiles("intake");

  /** The asset that such a file was found to be, if it has not gone since. */
  Optional<KnownAsset> asset(Handle handle, KeptFile file) {
    return handle
        .createQuery(sql.get("kept-asset"))
        .bindMap(look(file))
        .map((rows, context) -> Assets.known(rows))
        .findOne();
  }

  /** What was set aside of such a file, if it is there still. */
  Optional<Quarantined> quarantined(Handle handle, KeptFile file) {
    return handle
        .createQuery(sql.get("kept-quarantine"))
        .bindMap(look(file))
        .map((rows, context) -> QuarantineTable.quarantined(rows))
        .findOne();
  }

  /** Notes what a file was found to be; one of the two ids is null. */
  void note(Handle handle, KeptFile file, @Nullable Long asset, @Nullable Long quarantine) {
    handle
        .createUpdate(sql.get("note-kept"))
        .bindMap(look(file))
        .bind("asset", asset)
        .bind("quarantine", quarantine)
        .execute();
  }

  /** Paths in their order. */
  List<String> paths(Handle handle, String after, int limit) {
    return handle
        .createQuery(sql.get("kept-paths"))
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  /** Forgets files; returns how many. */
  int forget(Handle handle, List<String> paths) {
    return handle
        .createUpdate(sql.get("forget-kept"))
        .bindArray("paths", String.class, paths)
        .execute();
  }

  private static Map<String, @Nullable Object> look(KeptFile file) {
    Map<String, @Nullable Object> look = new HashMap<>();
    look.put("path", file.path());
    look.put("owner", file.owner());
    look.put("bytes", file.bytes());
    look.put("modified", file.modified().toString());
    look.put("key", file.key());
    return look;
  }
}
