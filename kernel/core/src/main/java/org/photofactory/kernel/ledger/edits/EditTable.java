package org.photofactory.kernel.ledger.edits;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.stacks.StackTable;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * The words of people: table {@code asset_edit}, their marks in {@code asset}, and {@code
 * edit_log}. Whoever changes them holds the row of the asset first, by {@link #lock}. Stateless,
 * thread-safe.
 */
public final class EditTable {

  private final SqlFiles sql = new SqlFiles("edits");
  private final TagTable tags = new TagTable();
  private final StackTable stacks = new StackTable();

  /**
   * Holds those of the assets that are the owner's and outside the trash; tells which. Whoever
   * holds several takes the turn of stacks, which hold several as well.
   */
  public Set<Long> lock(Handle handle, long owner, Collection<Long> ids) {
    if (ids.size() > 1) {
      stacks.turn(handle);
    }
    return handle
        .createQuery(sql.get("lock"))
        .bind("owner", owner)
        .bindArray("ids", Long.class, ids)
        .mapTo(Long.class)
        .collect(Collectors.toSet());
  }

  /**
   * Reads assets; whoever is about to change them holds them by then, so that it reads the last
   * word.
   */
  public Map<Long, EditableAsset> load(Handle handle, Collection<Long> ids) {
    return handle
        .createQuery(sql.get("load"))
        .bindArray("ids", Long.class, ids)
        .map((row, _) -> EditRows.asset(row))
        .collect(Collectors.toMap(EditableAsset::id, Function.identity()));
  }

  /** Writes what a person says now; counts it as another edition. */
  public void save(Handle handle, EditableAsset asset) {
    handle.createUpdate(sql.get("have-facts")).bind("assetId", asset.id()).execute();
    write(handle, asset, asset.edition() + 1);
  }

  /**
   * What an asset is filed by, as far as a person says nothing else: what was found in it, and what
   * sidecars say.
   *
   * @param takenAt null where nothing tells it
   * @param rating null where nothing tells it
   * @param keywords as they were found; tags are made of them
   */
  public record Found(
      @Nullable LocalDateTime takenAt, @Nullable Integer rating, List<String> keywords) {}

  /**
   * Files an asset anew, as something else was found of it. What a person has said stands; only
   * what lies below it changes.
   *
   * @param edition as {@link #edition} tells it, which holds the row
   */
  public void file(Handle handle, long assetId, int edition, Found found) {
    if (edition > 0) {
      refile(handle, assetId, found.takenAt());
      return;
    }
    handle
        .createUpdate(sql.get("file-facts"))
        .bind("assetId", assetId)
        .bind("takenAt", found.takenAt())
        .bind("rating", found.rating())
        .execute();
    tags.put(handle, assetId, Tags.of(found.keywords()));
  }

  private void refile(Handle handle, long assetId, @Nullable LocalDateTime found) {
    EditableAsset asset = load(handle, List.of(assetId)).get(assetId);
    EditableAsset.Filing before = asset.filing();
    LocalDateTime unedited = found == null ? before.withoutEdits() : found;
    EditableAsset.Filing filing =
        new EditableAsset.Filing(before.sortTime(), unedited, before.offsetSource());
    write(
        handle,
        new EditableAsset(asset.id(), asset.edition(), asset.edited(), asset.found(), filing),
        asset.edition());
  }

  /** How often an asset has been edited; holds its row. */
  public int edition(Handle handle, long assetId) {
    return handle
        .createQuery(sql.get("edition"))
        .bind("assetId", assetId)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  /** Writes down who said what. */
  public void log(Handle handle, long assetId, LoggedEdit.Deed deed) {
    handle.createUpdate(sql.get("log")).bind("assetId", assetId).bindMethods(deed).execute();
  }

  /** What the last edit of an asset changed, as it was written down; empty without any. */
  public Optional<String> lastChanges(Handle handle, long assetId) {
    return handle
        .createQuery(sql.get("last-changes"))
        .bind("assetId", assetId)
        .mapTo(String.class)
        .findOne();
  }

  /** What was said of an asset, newest first. */
  public List<LoggedEdit> history(Handle handle, Extract extract) {
    return handle
        .createQuery(sql.get("history"))
        .bindMethods(extract)
        .map(
            (row, _) ->
                new LoggedEdit(
                    row.getLong("id"),
                    new LoggedEdit.Deed(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("changes"))))
        .list();
  }

  /** A part of the history of an asset of an owner, after those that have been seen. */
  public record Extract(long owner, long assetId, int passed, int limit) {}

  private void write(Handle handle, EditableAsset asset, int edition) {
    Told told = Told.of(asset);
    boolean timed = Told.saysTime(asset);
    LocalDateTime unedited = asset.filing().withoutEdits();
    LocalDateTime at = timed ? told.at() : null;
    writeMarks(handle, asset, edition, at == null ? unedited : at);
    writeWords(handle, asset)
        .bind("toldAt", at)
        .bind("toldOffset", timed ? seconds(told.offset()) : null)
        .bind("filedAt", timed ? unedited : null)
        .execute();
    tags.put(handle, asset.id(), asset.tags());
  }

  private void writeMarks(Handle handle, EditableAsset asset, int edition, LocalDateTime sortTime) {
    handle
        .createUpdate(sql.get("save-asset"))
        .bind("assetId", asset.id())
        .bind("edition", edition)
        .bind("favourite", asset.edited().containsKey(EditField.FAVOURITE))
        .bind("archived", asset.edited().containsKey(EditField.ARCHIVED))
        .bind("hidden", asset.edited().containsKey(EditField.HIDDEN))
        .bind("rating", asset.shown(EditField.RATING))
        .bind("sortTime", sortTime)
        .execute();
  }

  private Update writeWords(Handle handle, EditableAsset asset) {
    Map<EditField, Object> words = asset.edited();
    Update update =
        handle
            .createUpdate(sql.get("save-edit"))
            .bind("assetId", asset.id())
            .bind("tagged", words.containsKey(EditField.TAGS))
            .bind("takenOffset", seconds((ZoneOffset) words.get(EditField.TAKEN_OFFSET)));
    for (EditField field : EditField.values()) {
      switch (field) {
        case TITLE, DESCRIPTION, RATING, TAKEN_AT, ZONE, LATITUDE, LONGITUDE, PLACE_NAME ->
            update.bind(field.key(), words.get(field));
        case TAKEN_OFFSET, TAGS, FAVOURITE, ARCHIVED, HIDDEN -> {}
      }
    }
    return update;
  }

  private static @Nullable Integer seconds(@Nullable ZoneOffset offset) {
    return offset == null ? null : offset.getTotalSeconds();
  }
}
