package org.photofactory.kernel.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.EditResult.Changed;
import org.photofactory.kernel.edits.EditResult.Outdated;
import org.photofactory.kernel.edits.EditResult.Unchanged;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.EditableAsset;
import org.photofactory.kernel.ledger.library.Library;

/** Tags are put beside others and taken away; edits are taken back. */
class ManyEditsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final LocalDateTime TAKEN = LocalDateTime.of(2020, 7, 1, 12, 0);

  private final Editor editor = new Editor(database.database(), new Events(), Clock.systemUTC());
  private final Library library = new Library(database.database());
  private final Editor.Hand hand = new Editor.Hand(1, "ann");

  @Test
  void tags_are_put_beside_those_that_each_has_and_taken_away() {
    long sea = asset("sea");
    long lake = asset("Lake", "Evening");
    retag(List.of("Trip", "LAKE"), List.of("EVENING"), sea, lake);
    assertThat(edits(sea).tags()).containsExactlyInAnyOrder("sea", "Trip", "LAKE");
    assertThat(edits(lake).tags()).containsExactlyInAnyOrder("Lake", "Trip");
  }

  @Test
  void tags_that_stay_as_they_are_stay_the_files() {
    long sea = asset("sea");
    Map<Long, EditResult> results = retag(List.of("SEA"), List.of("nowhere"), sea);
    assertThat(results.get(sea)).isEqualTo(new Unchanged(0));
    assertThat(edits(sea).edited()).isEmpty();
  }

  @Test
  void too_many_tags_keep_an_asset_from_it_and_no_other() {
    long full =
        asset(IntStream.range(0, 100).mapToObj(number -> "tag " + number).toArray(String[]::new));
    long other = asset();
    Map<Long, EditResult> results = retag(List.of("trip"), List.of(), full, other);
    assertThat(results.get(full)).isInstanceOf(EditResult.Refused.class);
    assertThat(results.get(other)).isEqualTo(new Changed(1));
    assertThatThrownBy(() -> new Retag(List.of(" "), List.of()))
        .isInstanceOf(EditRefusedException.class);
  }

  @Test
  void an_edit_that_is_taken_back_leaves_everything_as_it_was() {
    long plain = asset("sea");
    long edited = asset("sea");
    everything(edited, "word");
    Map<EditField, Object> before = edits(edited).edited();
    everything(plain, "others");
    everything(edited, "others");
    assertThat(takeBack(Map.of(plain, 1, edited, 2)))
        .containsEntry(plain, new Changed(2))
        .containsEntry(edited, new Changed(3));
    assertThat(edits(plain).edited()).isEmpty();
    assertThat(edits(plain).tags()).containsExactly("sea");
    assertThat(edits(edited).edited()).isEqualTo(before);
  }

  @Test
  void a_moved_date_and_an_added_tag_are_taken_back() {
    long id = asset("sea");
    Draft draft =
        new Draft(Map.of(), Duration.ofHours(5), new Retag(List.of("trip"), List.of("sea")));
    editor.edit(hand, List.of(id), draft);
    assertThat(edits(id).shown(EditField.TAKEN_AT)).isEqualTo(TAKEN.plusHours(5));
    takeBack(Map.of(id, 1));
    assertThat(edits(id).edited()).isEmpty();
    assertThat(edits(id).filing().sortTime()).isEqualTo(TAKEN);
    assertThat(edits(id).tags()).containsExactly("sea");
  }

  @Test
  void an_edit_is_not_taken_back_where_another_came_after_it() {
    long one = asset();
    long other = asset();
    everything(one, "first");
    everything(other, "first");
    everything(one, "second");
    Map<Long, EditResult> results =
        takeBack(new LinkedHashMap<>(Map.of(one, 1, other, 1, 987_654L, 1)));
    assertThat(results)
        .containsEntry(one, new Outdated(2))
        .containsEntry(other, new Changed(2))
        .containsEntry(987_654L, new EditResult.NotFound());
    assertThat(edits(one).edited()).containsEntry(EditField.TITLE, "second");
    assertThat(edits(other).edited()).isEmpty();
  }

  @Test
  void where_nothing_was_said_nothing_is_taken_back() {
    long id = asset();
    assertThat(takeBack(Map.of(id, 0))).containsEntry(id, new Unchanged(0));
  }

  @Test
  void taking_back_can_be_taken_back() {
    long id = asset();
    everything(id, "word");
    Map<EditField, Object> said = edits(id).edited();
    takeBack(Map.of(id, 1));
    takeBack(Map.of(id, 2));
    assertThat(edits(id).edited()).isEqualTo(said).hasSize(EditField.values().length);
  }

  private void everything(long id, String word) {
    Map<EditField, Optional<Object>> words =
        Map.ofEntries(
            Map.entry(EditField.TITLE, Optional.of(word)),
            Map.entry(EditField.DESCRIPTION, Optional.of(word)),
            Map.entry(EditField.RATING, Optional.of(word.length() % 5)),
            Map.entry(EditField.TAKEN_AT, Optional.of(TAKEN.plusDays(word.length()))),
            Map.entry(
                EditField.TAKEN_OFFSET, Optional.of(java.time.ZoneOffset.ofHours(word.length()))),
            Map.entry(EditField.ZONE, Optional.of("Europe/Oslo")),
            Map.entry(EditField.LATITUDE, Optional.of(1.25 * word.length())),
            Map.entry(EditField.LONGITUDE, Optional.of(2.25)),
            Map.entry(EditField.PLACE_NAME, Optional.of(word)),
            Map.entry(EditField.TAGS, Optional.of(List.of(word))),
            Map.entry(EditField.FAVOURITE, Optional.of(true)),
            Map.entry(EditField.ARCHIVED, Optional.of(true)),
            Map.entry(EditField.HIDDEN, Optional.of(true)));
    assertThat(editor.edit(hand, id, Draft.of(words), Set.of())).isInstanceOf(Changed.class);
  }

  private Map<Long, EditResult> retag(List<String> add, List<String> remove, Long... ids) {
    return editor.edit(hand, List.of(ids), new Draft(Map.of(), null, new Retag(add, remove)));
  }

  private Map<Long, EditResult> takeBack(Map<Long, Integer> editions) {
    return editor.takeBack(hand, editions);
  }

  private EditableAsset edits(long id) {
    return library.detail(Eyes.ofOwner(1), id).orElseThrow().edits();
  }

  /** An asset whose file has these keywords. */
  private static long asset(String... keywords) {
    String name = "many " + NUMBERS.incrementAndGet();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              long id =
                  handle
                      .createQuery(
                          """
                          insert into asset (owner_id, sha256, bytes, kind, mime, file_name,
                                             vault_key, source, sort_time)
                          values (1, sha256(:name::bytea), 1, 0, 'image/jpeg', :name, :name,
                                  'inbox', :taken)
                          returning id
                          """)
                      .bind("name", name)
                      .bind("taken", TAKEN)
                      .mapTo(Long.class)
                      .one();
              handle.execute(
                  "insert into media_fact (asset_id, taken_at, keywords) values (?, ?, ?)",
                  id,
                  TAKEN,
                  keywords);
              handle.execute(
                  "insert into asset_flag (asset_id, done, done_at) values (?, 1, '{1}')", id);
              return id;
            });
  }
}
