package org.photofactory.kernel.pipeline;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Fills and empties ledgers for tests. */
public final class Ledgers {

  private static final String ASSETS =
      """
      insert into asset (owner_id, sha256, bytes, kind, mime, file_name, vault_key, source, sort_time)
      select 1, sha256(('asset ' || n || random())::bytea), 1, 0, 'image/jpeg', 'IMG_' || n || '.jpg',
             gen_random_uuid()::text, 'test', timestamp '2020-01-01' + n * interval '1 minute'
      from generate_series(1, ?) as n
      returning id
      """;
  private static final String FLAGS =
      """
      insert into asset_flag (asset_id, done, done_at)
      select unnest(cast(? as bigint[])), 1, array[extract(epoch from now())::int]
      """;

  private Ledgers() {}

  static List<Long> insertAssets(Handle handle, int count) {
    List<Long> ids = handle.createQuery(ASSETS).bind(0, count).mapTo(Long.class).list();
    handle.createUpdate(FLAGS).bindArray(0, Long.class, ids).execute();
    return ids;
  }

  /** As many assets as one likes, without carrying their ids around. */
  static void insertManyAssets(Handle handle, int count) {
    handle
        .createQuery(ASSETS)
        .bind(0, count)
        .setFetchSize(10_000)
        .mapTo(Long.class)
        .useStream(ids -> ids.forEach(id -> {}));
    handle.execute(
        "insert into asset_flag (asset_id, done, done_at) select id, 1, array[1700000000] from"
            + " asset");
  }

  public static void empty(Handle handle) {
    handle.execute("truncate asset, work, worker, run_log, system_status restart identity cascade");
    handle.execute("delete from stage where slot > 0");
    handle.execute("drop table if exists result");
    handle.execute(
        "create table result (asset_id bigint, stage text, version int, primary key (asset_id,"
            + " stage))");
  }
}
