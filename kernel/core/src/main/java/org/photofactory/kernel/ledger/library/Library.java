package org.photofactory.kernel.ledger.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.Query;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.edits.EditableAsset;
import org.photofactory.kernel.ledger.library.AssetDetail.StageMark;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.media.MediaKind;

/**
 * Reads libraries, each by the id of its owner; changes nothing. Every method throws {@link
 * org.photofactory.kernel.database.DatabaseAwayException} while the database is away. Safe for use
 * by many threads.
 */
public final class Library {

  private static final SqlFiles SQL = new SqlFiles("library");
  private static final EditTable EDITS = new EditTable();

  private final Database database;

  public Library(Database database) {
    this.database = database;
  }

  /** Assets outside the trash that follow {@code after}, newest first; sidecars are left out. */
  public List<AssetTile> page(Eyes eyes, TimelinePosition after, int limit) {
    return tiles(eyes, SQL.get("page"), after, limit);
  }

  /** Those of them that somebody wants to see, in the order of the timeline. */
  public List<AssetTile> page(Eyes eyes, Narrowing narrowing, TimelinePosition after, int limit) {
    return narrowing.isNone()
        ? page(eyes, after, limit)
        : tiles(eyes, narrowed("narrowed", narrowing), narrowing.values(), after, limit);
  }

  /** Assets in the trash that follow {@code after}, in the order of the timeline. */
  public List<AssetTile> trash(long owner, TimelinePosition after, int limit) {
    return tiles(Eyes.ofOwner(owner), SQL.get("trash"), after, limit);
  }

  /** All about one asset; empty when there is none of that id outside the trash. */
  public Optional<AssetDetail> detail(Eyes eyes, long id) {
    return read(
        handle -> {
          Optional<AssetTile> tile =
              look(handle, SQL.get("one") + SQL.get("tiles"), eyes)
                  .bind("id", id)
                  .map((row, _) -> Rows.tile(row))
                  .findOne();
          return tile.flatMap(known -> detail(handle, known));
        });
  }

  /**
   * The files of the stack that an asset is in, its cover first; the asset alone when it is in
   * none, nothing when it is not there.
   */
  public List<Stacked> stack(Eyes eyes, long id) {
    return read(
        handle ->
            look(handle, SQL.get("stack") + SQL.get("tiles"), eyes)
                .bind("id", id)
                .map((row, _) -> Rows.stacked(row))
                .stream()
                .sorted(Comparator.comparing(file -> file.as() != null))
                .toList());
  }

  /** Assets outside the trash with an id above {@code after}, oldest id first. */
  public List<AssetLine> lines(Eyes eyes, long after, int limit) {
    return read(
        handle ->
            look(handle, SQL.get("lines"), eyes)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> Rows.line(row))
                .list());
  }

  /** Where assets of the library were taken, by the names of country, state and city. */
  public List<PlaceCount> places(Eyes eyes, int passed, int limit) {
    return read(
        handle ->
            look(handle, SQL.get("places"), eyes)
                .bind("passed", passed)
                .bind("limit", limit)
                .map((row, _) -> Rows.place(row))
                .list());
  }

  /** True when an asset of that id is there to be seen, outside the trash. */
  public boolean shows(Eyes eyes, long id) {
    return read(
        handle -> look(handle, SQL.get("shows"), eyes).bind("id", id).mapTo(Boolean.class).one());
  }

  /** What keeps guests from each of some assets, and from each that stands behind one of them. */
  public List<Veil> veils(long owner, Collection<Long> ids) {
    return read(
        handle ->
            handle
                .createQuery(SQL.get("veils"))
                .bind("owner", owner)
                .bindArray("ids", Long.class, ids)
                .map((row, _) -> Rows.veil(row))
                .list());
  }

  /** What it takes to serve a rendition; empty when the asset has none of that name. */
  public Optional<RenditionSource> rendition(long owner, long id, String name) {
    return read(
        handle ->
            query(handle, SQL.get("rendition"), id)
                .bind("owner", owner)
                .bind("name", name)
                .map((row, _) -> Rows.rendition(row))
                .findOne());
  }

  /**
   * How many assets each day of the timeline holds, newest day first; counts every row of its
   * index.
   */
  public List<DayCount> days(long owner) {
    return read(handle -> days(handle.createQuery(SQL.get("days")).bind("owner", owner)));
  }

  /** How many of the assets that somebody wants to see each day holds, newest day first. */
  public List<DayCount> days(Eyes eyes, Narrowing narrowing) {
    if (narrowing.isNone()) {
      return days(eyes.owner());
    }
    String sql = narrowed("narrowed-days", narrowing);
    return read(handle -> days(look(handle, sql, eyes).bindMap(narrowing.values())));
  }

  /** Originals outside the trash; kinds without any are left out. Counts every row. */
  public Map<MediaKind, Long> countsByKind(Eyes eyes) {
    return read(
        handle -> {
          Map<MediaKind, Long> byKind = new EnumMap<>(MediaKind.class);
          look(handle, SQL.get("kinds"), eyes)
              .map((row, _) -> Map.entry(Columns.kind(row), row.getLong("count")))
              .forEach(entry -> byKind.put(entry.getKey(), entry.getValue()));
          return byKind;
        });
  }

  /**
   * How much there is beside the originals.
   *
   * @param sight whose troubles are counted; everything else is of one library
   */
  public LibraryCounts counts(Eyes eyes, Sight sight) {
    return read(
        handle ->
            look(handle, SQL.get("counts"), eyes)
                .bind("troubled", sight.owner())
                .map((row, _) -> Rows.counts(row))
                .one());
  }

  /** What came last, newest first. */
  public List<Arrival> recent(Eyes eyes, int limit) {
    return read(
        handle ->
            look(handle, SQL.get("recent"), eyes)
                .bind("limit", limit)
                .map((row, _) -> Rows.arrival(row))
                .list());
  }

  private static List<DayCount> days(Query query) {
    return query
        .map((row, _) -> new DayCount(row.getDate("day").toLocalDate(), row.getLong("count")))
        .list();
  }

  static String narrowed(String question, Narrowing narrowing) {
    String conditions =
        narrowing.conditions().stream()
            .map(condition -> SQL.get("narrow/" + condition))
            .collect(Collectors.joining());
    return SQL.get(question).replace("<narrow>", conditions.stripTrailing());
  }

  private List<AssetTile> tiles(Eyes eyes, String page, TimelinePosition after, int limit) {
    return tiles(eyes, page, Map.of(), after, limit);
  }

  private List<AssetTile> tiles(
      Eyes eyes, String page, Map<String, ?> wishes, TimelinePosition after, int limit) {
    return read(
        handle ->
            look(handle, page + SQL.get("tiles"), eyes)
                .bindMap(wishes)
                .bind("sortTime", after.sortTime())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, _) -> Rows.tile(row))
                .list());
  }

  private static Optional<AssetDetail> detail(Handle handle, AssetTile tile) {
    long id = tile.identity().id();
    List<StageMark> marks =
        query(handle, SQL.get("marks"), id).map((row, _) -> Rows.mark(row)).list();
    Map<Long, EditableAsset> edits = EDITS.load(handle, List.of(id));
    return query(handle, SQL.get("detail"), id)
        .map(
            (row, _) ->
                new AssetDetail(tile, Rows.original(row), Rows.facts(row), edits.get(id), marks))
        .findOne();
  }

  private static Query look(Handle handle, String sql, Eyes eyes) {
    return handle.createQuery(sql).bind("owner", eyes.owner()).bind("guest", eyes.guest());
  }

  private static Query query(Handle handle, String sql, long id) {
    return handle.createQuery(sql).bind("id", id);
  }

  private <T> T read(HandleCallback<T, RuntimeException> question) {
    return database.jdbi().withHandle(question);
  }
}
