package org.photofactory.kernel.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.EditResult.Changed;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.edits.LoggedEdit;
import org.photofactory.kernel.ledger.edits.TagTable.TagCount;
import org.photofactory.kernel.ledger.library.AssetDetail;
import org.photofactory.kernel.ledger.library.AssetFacts;
import org.photofactory.kernel.ledger.library.AssetTile;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.Narrowing.MarkWish;
import org.photofactory.kernel.ledger.library.TimelinePosition;
import org.photofactory.kernel.ledger.work.MediaResults;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.Place;

class EditorIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final LocalDateTime GUESS = LocalDateTime.of(2001, 1, 1, 1, 1);
  private static final LocalDateTime FOUND = LocalDateTime.of(2020, 7, 1, 12, 0);
  private static final LocalDateTime EDITED = LocalDateTime.of(1999, 12, 31, 23, 59);

  private final Events events = new Events();
  private final Editor editor = new Editor(database.database(), events, Clock.systemUTC());
  private final Library library = new Library(database.database());
  private final long owner = owner();
  private final Editor.Hand hand = new Editor.Hand(1, "ann");

  @Test
  void a_persons_word_is_shown_and_the_files_comes_back() {
    long id = asset();
    record(id, found(FOUND, null, null, "a title of the camera", List.of("sea"), 3));
    edit(id, EditField.TITLE, "Home");
    edit(id, EditField.RATING, 5);
    assertThat(facts(id).text().title()).isEqualTo("Home");
    assertThat(facts(id).text().rating()).isEqualTo(5);
    assertThat(detail(id).edits().edited().keySet())
        .containsExactly(EditField.TITLE, EditField.RATING);
    assertThat(detail(id).edits().found()).containsEntry(EditField.TITLE, "a title of the camera");
    revert(id, EditField.TITLE);
    assertThat(facts(id).text().title()).isEqualTo("a title of the camera");
    assertThat(facts(id).text().rating()).isEqualTo(5);
    editor.edit(hand, id, Draft.revert(), Set.of());
    assertThat(facts(id).text().rating()).isEqualTo(3);
    assertThat(detail(id).edits().edited()).isEmpty();
  }

  @Test
  void an_empty_text_says_that_there_is_none() {
    long id = asset();
    record(id, found(FOUND, null, null, "OLYMPUS DIGITAL CAMERA", List.of(), null));
    edit(id, EditField.TITLE, " ");
    assertThat(facts(id).text().title()).isNull();
  }

  @Test
  void edits_survive_another_run_over_the_file() {
    long id = asset();
    record(id, found(FOUND, null, null, "first", List.of("sea"), 1));
    edit(id, EditField.TITLE, "Home");
    edit(id, EditField.TAGS, List.of("Oslo"));
    edit(id, EditField.TAKEN_AT, EDITED);
    edit(id, EditField.RATING, 4);
    record(id, found(FOUND.plusDays(1), null, null, "second", List.of("lake"), 2));
    assertThat(facts(id).text().title()).isEqualTo("Home");
    assertThat(tagsOf(id)).containsExactly("Oslo");
    assertThat(moment(id).takenAt()).isEqualTo(EDITED);
    assertThat(moment(id).sortTime()).isEqualTo(EDITED);
    assertThat(ratingOf(id)).isEqualTo(4);
    editor.edit(hand, id, Draft.revert(), Set.of());
    assertThat(facts(id).text().title()).isEqualTo("second");
    assertThat(tagsOf(id)).containsExactly("lake");
    assertThat(moment(id).sortTime()).isEqualTo(FOUND.plusDays(1));
    assertThat(ratingOf(id)).isEqualTo(2);
  }

  @Test
  void the_guess_of_the_intake_comes_back_where_the_file_knows_no_date() {
    long id = asset();
    edit(id, EditField.TAKEN_AT, EDITED);
    assertThat(moment(id).sortTime()).isEqualTo(EDITED);
    record(id, found(null, null, null, null, List.of(), null));
    assertThat(moment(id).sortTime()).isEqualTo(EDITED);
    revert(id, EditField.TAKEN_AT);
    assertThat(moment(id).sortTime()).isEqualTo(GUESS);
    assertThat(moment(id).takenAt()).isNull();
  }

  @Test
  void a_date_that_the_file_tells_later_waits_below_the_edited_one() {
    long id = asset();
    edit(id, EditField.TAKEN_AT, EDITED);
    record(id, found(FOUND, null, null, null, List.of(), null));
    assertThat(moment(id).sortTime()).isEqualTo(EDITED);
    revert(id, EditField.TAKEN_AT);
    assertThat(moment(id).sortTime()).isEqualTo(FOUND);
  }

  @Test
  void another_run_after_all_is_reverted_files_by_the_file_again() {
    long id = asset();
    edit(id, EditField.TAKEN_AT, EDITED);
    revert(id, EditField.TAKEN_AT);
    record(id, found(FOUND, null, null, null, List.of("sea"), 2));
    assertThat(moment(id).sortTime()).isEqualTo(FOUND);
    assertThat(tagsOf(id)).containsExactly("sea");
    assertThat(ratingOf(id)).isEqualTo(2);
  }

  @Test
  void a_zone_gives_the_wall_clock_its_offset_of_that_day() {
    long id = asset();
    record(id, found(FOUND, null, null, null, List.of(), null));
    edit(id, EditField.ZONE, "America/Denver");
    assertThat(moment(id).takenAt()).isEqualTo(FOUND);
    assertThat(facts(id).capture().takenOffset()).isEqualTo(ZoneOffset.ofHours(-6));
    edit(id, EditField.TAKEN_AT, EDITED);
    assertThat(facts(id).capture().takenOffset()).isEqualTo(ZoneOffset.ofHours(-7));
    edit(id, EditField.TAKEN_OFFSET, ZoneOffset.ofHours(1));
    assertThat(facts(id).capture().takenOffset()).isEqualTo(ZoneOffset.ofHours(1));
    assertThat(facts(id).capture().takenSource()).isEqualTo("person");
  }

  @Test
  void the_instant_of_a_film_that_was_told_at_home_is_told_in_the_zone_of_a_person() {
    long id = asset();
    record(id, found(FOUND, ZoneOffset.ofHours(2), "home:zone", null, List.of(), null));
    edit(id, EditField.ZONE, "Asia/Tokyo");
    assertThat(moment(id).takenAt()).isEqualTo(FOUND.plusHours(7));
    assertThat(moment(id).sortTime()).isEqualTo(FOUND.plusHours(7));
    revert(id, EditField.ZONE);
    assertThat(moment(id).sortTime()).isEqualTo(FOUND);
  }

  @Test
  void a_place_takes_the_files_height_along() {
    long id = asset();
    record(
        id,
        new MediaFacts(
            null, new Place(47.0, 11.0, 2000.0, "Europe/Vienna"), null, null, null, null, null));
    assertThat(edit(id, EditField.LATITUDE, 59.9)).isInstanceOf(EditResult.Refused.class);
    Draft draft =
        Draft.of(
            Map.of(
                EditField.LATITUDE, Optional.of(59.9),
                EditField.LONGITUDE, Optional.of(10.7),
                EditField.PLACE_NAME, Optional.of("Oslo")));
    assertThat(editor.edit(hand, id, draft, Set.of())).isInstanceOf(Changed.class);
    assertThat(facts(id).spot())
        .isEqualTo(new AssetFacts.Spot(59.9, 10.7, null, "Europe/Vienna", "Oslo"));
  }

  @Test
  void archived_and_hidden_assets_leave_the_timeline_and_have_lists_of_their_own() {
    long plain = asset();
    long archived = asset();
    long hidden = asset();
    edit(archived, EditField.ARCHIVED, true);
    edit(archived, EditField.FAVOURITE, true);
    edit(hidden, EditField.HIDDEN, true);
    edit(hidden, EditField.ARCHIVED, true);
    assertThat(ids(Narrowing.NONE)).contains(plain).doesNotContain(archived, hidden);
    assertThat(ids(marked(null, true, null))).contains(archived).doesNotContain(plain, hidden);
    assertThat(ids(marked(null, null, true))).contains(hidden).doesNotContain(plain, archived);
    assertThat(ids(marked(true, null, null))).doesNotContain(archived);
    assertThat(ids(marked(true, true, null))).contains(archived);
    long shown = library.days(1).stream().mapToLong(DayCount::count).sum();
    assertThat(shown).isEqualTo(ids(Narrowing.NONE).size());
    edit(archived, EditField.ARCHIVED, false);
    assertThat(ids(Narrowing.NONE)).contains(archived);
  }

  @Test
  void tags_are_found_in_any_letter_case_and_counted() {
    long one = asset();
    long other = asset();
    record(one, found(FOUND, null, null, null, List.of("  Ærø ", "ÆRØ", "sea-side"), 5));
    edit(other, EditField.TAGS, List.of("æRØ", "Sea-Side"));
    assertThat(tagsOf(one)).containsExactlyInAnyOrder("Ærø", "sea-side");
    assertThat(ids(tagged("ærø"))).contains(one, other);
    assertThat(editor.tags(Eyes.ofOwner(1), 0, 500)).contains(new TagCount("Ærø", 2));
    edit(one, EditField.TAGS, List.of("Sea-side"));
    assertThat(tagsOf(one)).containsExactly("Sea-side");
    assertThat(ids(tagged("ærø"))).containsExactly(other);
  }

  @Test
  void ratings_are_found_from_a_number_of_stars_on() {
    long four = asset();
    long two = asset();
    record(two, found(FOUND, null, null, null, List.of(), 2));
    edit(four, EditField.RATING, 4);
    assertThat(ids(rated(4))).contains(four).doesNotContain(two);
    assertThat(ids(rated(1))).contains(four, two);
  }

  @Test
  void an_edit_of_what_somebody_has_edited_meanwhile_is_told_so() {
    long id = asset();
    assertThat(edit(id, EditField.TITLE, "one")).isEqualTo(new Changed(1));
    Draft draft = Draft.of(Map.of(EditField.TITLE, Optional.of("two")));
    assertThat(editor.edit(hand, id, draft, Set.of(0))).isEqualTo(new EditResult.Outdated(1));
    assertThat(facts(id).text().title()).isEqualTo("one");
    assertThat(editor.edit(hand, id, draft, Set.of(1))).isEqualTo(new Changed(2));
  }

  @Test
  void an_edit_that_says_nothing_new_changes_and_tells_nothing() {
    long id = asset();
    List<Event> heard = new ArrayList<>();
    events.subscribe(heard::add);
    edit(id, EditField.TITLE, "one");
    assertThat(edit(id, EditField.TITLE, " one ")).isEqualTo(new EditResult.Unchanged(1));
    assertThat(heard).containsExactly(Event.AssetChanged.byPerson(1, id));
  }

  @Test
  void the_history_tells_who_said_what_newest_first() {
    long id = asset();
    edit(id, EditField.TITLE, "one");
    edit(id, EditField.TAKEN_AT, EDITED);
    revert(id, EditField.TITLE);
    List<LoggedEdit> history = editor.history(new EditTable.Extract(1, id, 0, 10));
    assertThat(history)
        .extracting(edit -> edit.deed().actor() + edit.deed().changes().replace(" ", ""))
        .containsExactly(
            "ann{\"title\":{\"to\":null,\"from\":\"one\"}}",
            "ann{\"takenAt\":{\"to\":\"1999-12-31T23:59\",\"from\":null}}",
            "ann{\"title\":{\"to\":\"one\",\"from\":null}}");
    assertThat(editor.history(new EditTable.Extract(1, id, 1, 1))).containsExactly(history.get(1));
    assertThat(editor.history(new EditTable.Extract(owner, id, 0, 10))).isEmpty();
  }

  @Test
  void another_members_asset_is_not_found() {
    long id = asset();
    Editor.Hand stranger = new Editor.Hand(owner, "eve");
    Draft draft = Draft.of(Map.of(EditField.TITLE, Optional.of("mine")));
    assertThat(editor.edit(stranger, id, draft, Set.of())).isEqualTo(new EditResult.NotFound());
    assertThat(facts(id).text().title()).isNull();
  }

  @Test
  void dates_of_many_move_together_and_what_has_none_is_told() {
    long first = asset();
    long dateless = asset();
    record(first, found(FOUND, null, null, null, List.of(), null));
    Map<Long, EditResult> results =
        editor.edit(
            hand,
            List.of(first, dateless, 987_654L, first),
            new Draft(Map.of(), hours(-5), Retag.NONE));
    assertThat(results.keySet()).containsExactly(first, dateless, 987_654L);
    assertThat(results.get(first)).isInstanceOf(Changed.class);
    assertThat(results.get(dateless)).isInstanceOf(EditResult.Refused.class);
    assertThat(results.get(987_654L)).isEqualTo(new EditResult.NotFound());
    assertThat(moment(first).takenAt()).isEqualTo(FOUND.minusHours(5));
  }

  @Test
  void the_days_follow_an_edited_date() {
    long id = asset();
    LocalDate day = LocalDate.of(1888, 8, 8);
    edit(id, EditField.TAKEN_AT, day.atTime(8, 8));
    assertThat(library.days(1)).contains(new DayCount(day, 1));
    revert(id, EditField.TAKEN_AT);
    assertThat(library.days(1)).extracting(DayCount::day).doesNotContain(day);
  }

  @Test
  void what_cannot_be_is_refused_with_a_code() {
    assertRefused(EditField.TITLE, "x".repeat(301), "TEXT_TOO_LONG");
    assertRefused(EditField.RATING, -1, "RATING_INVALID");
    assertRefused(EditField.RATING, 6, "RATING_INVALID");
    assertRefused(EditField.TAKEN_AT, LocalDateTime.of(20_240, 1, 1, 0, 0), "DATE_INVALID");
    assertRefused(EditField.ZONE, "Europe/Atlantis", "ZONE_INVALID");
    assertRefused(EditField.ZONE, "+02:00", "ZONE_INVALID");
    assertRefused(EditField.LATITUDE, 90.1, "PLACE_INVALID");
    assertRefused(EditField.LONGITUDE, Double.NaN, "PLACE_INVALID");
    assertRefused(EditField.TAGS, List.of(" "), "TAGS_INVALID");
    assertRefused(EditField.TAGS, List.of("x".repeat(101)), "TAGS_INVALID");
    assertRefused(EditField.TAGS, List.of("a\nb"), "TAGS_INVALID");
    assertRefused(EditField.TAGS, NUMBERED, "TAGS_INVALID");
  }

  private static final List<String> NUMBERED =
      java.util.stream.IntStream.range(0, 101).mapToObj(number -> "tag " + number).toList();

  private static void assertRefused(EditField field, Object value, String code) {
    assertThatThrownBy(() -> Draft.of(Map.of(field, Optional.of(value))))
        .isInstanceOfSatisfying(
            EditRefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo(field);
            });
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  private EditResult edit(long id, EditField field, Object value) {
    return editor.edit(hand, id, Draft.of(Map.of(field, Optional.of(value))), Set.of());
  }

  private void revert(long id, EditField field) {
    editor.edit(hand, id, Draft.of(Map.of(field, Optional.empty())), Set.of());
  }

  private static MediaFacts found(
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

  private static void record(long id, MediaFacts facts) {
    database.jdbi().useTransaction(handle -> new MediaResults().record(handle, id, facts));
  }

  private AssetDetail detail(long id) {
    return library.detail(Eyes.ofOwner(1), id).orElseThrow();
  }

  private AssetFacts facts(long id) {
    return detail(id).facts();
  }

  private AssetTile.Moment moment(long id) {
    return detail(id).tile().moment();
  }

  private List<Long> ids(Narrowing narrowing) {
    return library.page(Eyes.ofOwner(1), narrowing, TimelinePosition.START, 500).stream()
        .map(tile -> tile.identity().id())
        .toList();
  }

  private static Narrowing marked(
      @Nullable Boolean favourite, @Nullable Boolean archived, @Nullable Boolean hidden) {
    return new Narrowing(new MarkWish(favourite, archived, hidden), null, null, null);
  }

  private static Narrowing tagged(String tag) {
    return new Narrowing(Narrowing.NONE.marks(), tag, null, null);
  }

  private static Narrowing rated(int minRating) {
    return new Narrowing(Narrowing.NONE.marks(), null, minRating, null);
  }

  private static List<String> tagsOf(long id) {
    return list("select name from asset_tag where asset_id = ?", String.class, id);
  }

  private static Integer ratingOf(long id) {
    return list("select rating from asset where id = ?", Integer.class, id).getFirst();
  }

  private static <T> List<T> list(String sql, Class<T> type, long id) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind(0, id).mapTo(type).list());
  }

  private static long owner() {
    return list(
            "insert into account (name) values ('other ' || ?) returning id",
            Long.class,
            NUMBERS.incrementAndGet())
        .getFirst();
  }

  private static long asset() {
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
