package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.work.Conveyor;
import org.photofactory.kernel.ledger.work.FlagCounts;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * The scheduler's statements keep their cost on a large ledger: they look at no more than they
 * must. With {@code -Dphotofactory.assets=1000000} on a million assets; the times themselves are
 * the bench's business.
 */
class LargeLedgerIT {

  private static final int ASSETS = Integer.getInteger("photofactory.assets", 60_000);

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @BeforeAll
  static void fill() {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              Ledgers.insertManyAssets(handle, ASSETS);
              StageTable table = new StageTable();
              for (int slot = 1; slot <= 15; slot++) {
                table.insert(
                    handle,
                    new StageRow.Identity(slot, "stage" + slot, "flag" + slot, 1, "test"),
                    new StageRow.Needs(1, 1, "CPU"));
                table.feedAll(handle, slot);
              }
            });
    database.jdbi().useHandle(handle -> handle.execute("analyze"));
  }

  @Test
  void a_claim_without_work_and_one_with_much_use_the_index_of_ready_rows() {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              assertThat(planOfClaim(handle))
                  .contains("work_ready")
                  .doesNotContain("Seq Scan on asset", "Seq Scan on work");
              handle.execute(
                  "insert into work (asset_id, slot, priority) select id, 3, 5 from asset");
              handle.execute("analyze work");
              assertThat(planOfClaim(handle))
                  .contains("work_ready")
                  .doesNotContain("Seq Scan on asset", "Seq Scan on work");
              handle.rollback();
            });
  }

  @Test
  void the_feeder_takes_one_window_after_the_other_and_ends() {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              Conveyor conveyor = new Conveyor();
              Conveyor.Fed first = conveyor.feed(handle, 4, 5000);
              assertThat(first.fed()).isLessThanOrEqualTo(5000);
              assertThat(first.below()).isEqualTo(ASSETS + 1 - 5000);
              long fed = first.fed();
              for (Conveyor.Fed next = first; next.below() > 0; fed += next.fed()) {
                next = conveyor.feed(handle, 4, 5000);
              }
              assertThat(fed).isEqualTo(ASSETS);
              handle.rollback();
            });
  }

  @Test
  void a_window_is_cut_out_by_the_primary_keys_and_not_by_reading_everything() {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              String plan = explain(handle, new SqlFiles("work").get("feed-window"), 4);
              assertThat(plan).contains("asset_flag_pkey").doesNotContain("Seq Scan on asset");
              handle.rollback();
            });
  }

  @Test
  void counting_reads_the_flags_once_for_all_stages() {
    FlagCounts counts = database.jdbi().withHandle(FlagCounts::read);
    assertThat(counts.done(0)).isEqualTo(ASSETS);
    assertThat(counts.done(7)).isZero();
  }

  private static String planOfClaim(Handle handle) {
    return String.join(
        "\n",
        handle
            .createQuery("explain " + new SqlFiles("work").get("claim"))
            .bind("slot", 3)
            .bind("owner", java.util.UUID.randomUUID())
            .bind("count", 32)
            .mapTo(String.class)
            .list());
  }

  private static String explain(Handle handle, String statement, int slot) {
    List<String> lines =
        handle
            .createQuery("explain " + statement)
            .bind("slot", slot)
            .bind("bit", 1L << slot)
            .bind("window", 5000)
            .mapTo(String.class)
            .list();
    return String.join("\n", lines);
  }
}
