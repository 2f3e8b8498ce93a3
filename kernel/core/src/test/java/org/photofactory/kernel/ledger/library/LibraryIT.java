package org.photofactory.kernel.ledger.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.library.AssetDetail.MarkState;
import org.photofactory.kernel.ledger.library.AssetDetail.Note;
import org.photofactory.kernel.ledger.library.AssetDetail.StageMark;
import org.photofactory.kernel.ledger.library.Narrowing.Medium;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.media.MediaKind;

class LibraryIT {

  private static final long HOME = 1;
  private static final int ASSETS = 20_000;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Library library = new Library(database.database());

  /** Every 100th is a sidecar, every 1000th a film, every 50th lies in the trash; 20 a day. */
  @BeforeAll
  static void fill() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into asset (owner_id, sha256, bytes, kind, mime, file_name, vault_key,
                                     source, sort_time, trashed_at)
                  select 1, sha256(number::text::bytea), 1, case when number % 100 = 0 then 4 when number % 1000 = 7 then 2 else 0 end,
                         'image/jpeg', number || '.jpg', number || '.jpg', 'inbox',
                         timestamp '2000-01-01' + number / 20 * interval '1 day',
                         case when number % 50 = 1 then now() end
                  from generate_series(0, ? - 1) number
                  """,
                  ASSETS);
              handle.execute("insert into media_fact (asset_id) select id from asset");
              handle.execute("insert into asset_edit (asset_id) select id from asset");
              handle.execute(
                  "insert into rendition select id, '250', 'image/jpeg', 1, 1, 1 from asset");
              handle.execute("insert into thumb_hash select id, null, 1 from asset");
              handle.execute(
                  """
                  insert into stage (slot, name, flag, version, requires, accepts, lane, plugin, state)
                  select slot, 's' || slot, 'f' || slot, 1, 1, 31, 'IO', 'p', 'ACTIVE'
                  from generate_series(1, 5) slot
                  """);
              handle.execute(
                  """
                  insert into asset_flag (asset_id, done, skipped, stale, dead, done_at)
                  select id, 1 + 2 + 4 + 8, 4, 8, 16, '{1,60,61,62}' from asset
                  """);
              handle.execute("analyze");
            });
  }

  @Test
  void a_page_reads_the_index_of_the_timeline_and_never_a_whole_table() {
    SqlFiles sql = new SqlFiles("library");
    assertThat(plan(sql.get("page") + sql.get("tiles")))
        .contains("Index Scan using asset_timeline")
        .doesNotContain("Seq Scan on asset", "Seq Scan on media_fact", "Seq Scan on rendition");
  }

  @Test
  void films_are_found_without_walking_past_all_photos() {
    String page = Library.narrowed("narrowed", of(Medium.VIDEO));
    assertThat(plan(page + "select * from page"))
        .contains("Index Scan using asset_film")
        .doesNotContain("Sort");
  }

  @Test
  void days_are_counted_of_what_somebody_wants_to_see() {
    List<AssetTile> films =
        library.page(Eyes.ofOwner(HOME), of(Medium.VIDEO), TimelinePosition.START, 500);
    assertThat(films).hasSize(ASSETS / 1000);
    assertThat(library.days(Eyes.ofOwner(HOME), of(Medium.VIDEO)))
        .hasSize(ASSETS / 1000)
        .first()
        .isEqualTo(new DayCount(films.getFirst().moment().sortTime().toLocalDate(), 1));
    assertThat(library.days(Eyes.ofOwner(HOME), of(Medium.AUDIO))).isEmpty();
    assertThat(sum(library.days(Eyes.ofOwner(HOME), of(Medium.PHOTO))) + films.size())
        .isEqualTo(sum(library.days(HOME)));
    assertThat(library.days(Eyes.ofOwner(HOME), Narrowing.NONE)).isEqualTo(library.days(HOME));
  }

  private static Narrowing of(Medium medium) {
    return new Narrowing(
        Narrowing.NONE.marks(),
        List.of(),
        Narrowing.NONE.days(),
        Narrowing.Where.ANYWHERE,
        null,
        medium);
  }

  private static long sum(List<DayCount> days) {
    return days.stream().mapToLong(DayCount::count).sum();
  }

  private static String plan(String question) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                String.join(
                    "\n",
                    handle
                        .createQuery("explain " + question.replace(":guest", "false"))
                        .bind("owner", HOME)
                        .bind("sortTime", LocalDateTime.of(2001, 1, 1, 0, 0))
                        .bind("id", 1)
                        .bind("limit", 101)
                        .mapTo(String.class)
                        .list()));
  }

  @Test
  void pages_meet_without_gap_or_repeat_among_equal_times() {
    List<AssetTile> first = library.page(Eyes.ofOwner(HOME), TimelinePosition.START, 7);
    List<AssetTile> second = library.page(Eyes.ofOwner(HOME), first.getLast().position(), 7);
    List<AssetTile> both = library.page(Eyes.ofOwner(HOME), TimelinePosition.START, 14);
    assertThat(both.subList(0, 7)).extracting(LibraryIT::id).isEqualTo(ids(first));
    assertThat(both.subList(7, 14)).extracting(LibraryIT::id).isEqualTo(ids(second));
    assertThat(ids(both)).isSortedAccordingTo((one, other) -> Long.compare(other, one));
  }

  @Test
  void days_leave_out_sidecars_and_trash() {
    List<DayCount> days = library.days(HOME);
    assertThat(days).hasSize(ASSETS / 20);
    assertThat(days.getLast()).isEqualTo(new DayCount(LocalDate.of(2000, 1, 1), 18));
    assertThat(days.get(days.size() - 2)).isEqualTo(new DayCount(LocalDate.of(2000, 1, 2), 20));
    assertThat(days).isSortedAccordingTo((one, other) -> other.day().compareTo(one.day()));
  }

  @Test
  void an_empty_library_has_no_days() {
    List<DayCount> days =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  handle.execute("update asset set trashed_at = now() where trashed_at is null");
                  List<DayCount> none =
                      handle
                          .createQuery(new SqlFiles("library").get("days"))
                          .bind("owner", HOME)
                          .map((row, _) -> new DayCount(LocalDate.EPOCH, row.getLong("count")))
                          .list();
                  handle.rollback();
                  return none;
                });
    assertThat(days).isEmpty();
  }

  @Test
  void counts_tell_kinds_outside_the_trash() {
    assertThat(library.countsByKind(Eyes.ofOwner(HOME)))
        .containsEntry(MediaKind.IMAGE, ASSETS - ASSETS / 50L - ASSETS / 100L - ASSETS / 1000L)
        .containsEntry(MediaKind.VIDEO, ASSETS / 1000L)
        .containsEntry(MediaKind.SIDECAR, ASSETS / 100L)
        .hasSize(3);
    assertThat(library.counts(Eyes.ofOwner(HOME), Sight.of(HOME)).trashed())
        .isEqualTo(ASSETS / 50L);
  }

  @Test
  void every_mask_of_a_flag_has_its_word() {
    long asset = id(library.page(Eyes.ofOwner(HOME), TimelinePosition.START, 1).getFirst());
    database.jdbi().useHandle(handle -> remark(handle, asset));
    List<StageMark> marks = library.detail(Eyes.ofOwner(HOME), asset).orElseThrow().stages();
    assertThat(marks)
        .extracting(StageMark::state)
        .containsExactly(
            MarkState.DONE, MarkState.SKIPPED, MarkState.STALE, MarkState.DEAD, MarkState.PENDING);
    assertThat(marks.getFirst().at()).isEqualTo("1970-01-01T00:01:00Z");
    assertThat(marks.getFirst().note()).isEqualTo(new Note("IN_PART", "A part is missing."));
  }

  private static void remark(Handle handle, long asset) {
    handle.execute(
        """
        insert into skip_note (asset_id, slot, version, code, reason)
        select ?, slot, 1, 'IN_PART', 'A part is missing.' from stage where name = 's1'
        """,
        asset);
  }

  @Test
  void lines_carry_the_flags_that_have_a_result_in_the_order_of_ids() {
    List<AssetLine> lines = library.lines(Eyes.ofOwner(HOME), 0, 100);
    assertThat(lines).extracting(AssetLine::id).isSorted();
    assertThat(lines.getFirst().known().flags()).containsExactly("ingested", "f1", "f3");
    assertThat(library.lines(Eyes.ofOwner(HOME), Long.MAX_VALUE, 100)).isEmpty();
  }

  private static List<Long> ids(List<AssetTile> tiles) {
    return tiles.stream().map(LibraryIT::id).toList();
  }

  private static long id(AssetTile tile) {
    return tile.identity().id();
  }
}
