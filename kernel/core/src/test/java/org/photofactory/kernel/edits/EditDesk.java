package org.photofactory.kernel.edits;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.library.AssetDetail;
import org.photofactory.kernel.ledger.library.AssetFacts;
import org.photofactory.kernel.ledger.library.AssetTile;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.TimelinePosition;
import org.photofactory.kernel.ledger.work.MediaResults;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.MediaFacts;

/** A person's assets, and what she says of them, over a real ledger. */
final class EditDesk {

  static final LocalDateTime GUESS = LocalDateTime.of(2001, 1, 1, 1, 1);
  static final LocalDateTime FOUND = LocalDateTime.of(2020, 7, 1, 12, 0);
  static final LocalDateTime EDITED = LocalDateTime.of(1999, 12, 31, 23, 59);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestDatabase database;
  private final Events events = new Events();
  private final Editor editor;
  private final Library library;
  private final long owner;
  private final Editor.Hand hand = new Editor.Hand(1, "ann");

  EditDesk(TestDatabase database) {
    this.database = database;
    this.editor = new Editor(database.database(), events, Clock.systemUTC());
    this.library = new Library(database.database());
    this.owner = somebody();
  }

  Editor editor() {
    return editor;
  }

  Library library() {
    return library;
  }

  Events events() {
    return events;
  }

  /** The one who edits, in a library of her own. */
  Editor.Hand hand() {
    return hand;
  }

  /** Somebody else. */
  long owner() {
    return owner;
  }

  EditResult edit(long id, EditField field, Object value) {
    return editor.edit(hand, id, Draft.of(Map.of(field, Optional.of(value))), Set.of());
  }

  void revert(long id, EditField field) {
    editor.edit(hand, id, Draft.of(Map.of(field, Optional.empty())), Set.of());
  }

  /** What a file says of itself. */
  static MediaFacts found(
      @Nullable LocalDateTime takenAt,
      @Nullable ZoneOffset offset,
      @Nullable String offsetSource,
      @Nullable String title,
      List<String> keywords,
      @Nullable Integer rating) {
    return new MediaFacts(
        takenAt == null
            ? null
            : new CaptureTime(takenAt, offset, "exif", offsetSource, Confidence.CERTAIN),
        null,
        null,
        null,
        null,
        new Description(title, null, keywords, rating),
        null);
  }

  void record(long id, MediaFacts facts) {
    database.jdbi().useTransaction(handle -> new MediaResults(events).record(handle, id, facts));
  }

  AssetDetail detail(long id) {
    return library.detail(Eyes.ofOwner(1), id).orElseThrow();
  }

  AssetFacts facts(long id) {
    return detail(id).facts();
  }

  AssetTile.Moment moment(long id) {
    return detail(id).tile().moment();
  }

  List<Long> ids(Narrowing narrowing) {
    return library.page(Eyes.ofOwner(1), narrowing, TimelinePosition.START, 500).stream()
        .map(tile -> tile.identity().id())
        .toList();
  }

  List<String> tagsOf(long id) {
    return list("select name from asset_tag where asset_id = ?", String.class, id);
  }

  Integer ratingOf(long id) {
    return list("select rating from asset where id = ?", Integer.class, id).getFirst();
  }

  private <T> List<T> list(String sql, Class<T> type, long id) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind(0, id).mapTo(type).list());
  }

  private long somebody() {
    return list(
            "insert into account (name) values ('other ' || ?) returning id",
            Long.class,
            NUMBERS.incrementAndGet())
        .getFirst();
  }

  long asset() {
    String name = NUMBERS.incrementAndGet() + ".jpg";
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with asset as (
                          insert into asset (owner_id, sha256, bytes, kind, mime, file_name,
                                             vault_key, source, sort_time)
                          values (1, sha256(:name::bytea), 1, 0, 'image/jpeg', :name, :name,
                                  'inbox', :guess)
                          returning id)
                        insert into asset_flag (asset_id, done, done_at)
                        select id, 1, '{1}' from asset returning asset_id
                        """)
                    .bind("name", name)
                    .bind("guess", GUESS)
                    .mapTo(Long.class)
                    .one());
  }
}
