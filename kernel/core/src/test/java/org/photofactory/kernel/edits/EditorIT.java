package org.photofactory.kernel.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.EditResult.Changed;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.edits.LoggedEdit;
import org.photofactory.kernel.ledger.library.AssetFacts;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.Place;

/** What a person says of an asset, what the file says, and which of both is shown. */
class EditorIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final EditDesk desk = new EditDesk(database);

  @Test
  void a_persons_word_is_shown_and_the_files_comes_back() {
    long id = desk.asset();
    desk.record(
        id, EditDesk.found(EditDesk.FOUND, null, null, "a title of the camera", List.of("sea"), 3));
    desk.edit(id, EditField.TITLE, "Home");
    desk.edit(id, EditField.RATING, 5);
    assertThat(desk.facts(id).text().title()).isEqualTo("Home");
    assertThat(desk.facts(id).text().rating()).isEqualTo(5);
    assertThat(desk.detail(id).edits().edited().keySet())
        .containsExactly(EditField.TITLE, EditField.RATING);
    assertThat(desk.detail(id).edits().found())
        .containsEntry(EditField.TITLE, "a title of the camera");
    desk.revert(id, EditField.TITLE);
    assertThat(desk.facts(id).text().title()).isEqualTo("a title of the camera");
    assertThat(desk.facts(id).text().rating()).isEqualTo(5);
    desk.editor().edit(desk.hand(), id, Draft.revert(), Set.of());
    assertThat(desk.facts(id).text().rating()).isEqualTo(3);
    assertThat(desk.detail(id).edits().edited()).isEmpty();
  }

  @Test
  void an_empty_text_says_that_there_is_none() {
    long id = desk.asset();
    desk.record(
        id, EditDesk.found(EditDesk.FOUND, null, null, "OLYMPUS DIGITAL CAMERA", List.of(), null));
    desk.edit(id, EditField.TITLE, " ");
    assertThat(desk.facts(id).text().title()).isNull();
  }

  @Test
  void edits_survive_another_run_over_the_file() {
    long id = desk.asset();
    desk.record(id, EditDesk.found(EditDesk.FOUND, null, null, "first", List.of("sea"), 1));
    desk.edit(id, EditField.TITLE, "Home");
    desk.edit(id, EditField.TAGS, List.of("Oslo"));
    desk.edit(id, EditField.TAKEN_AT, EditDesk.EDITED);
    desk.edit(id, EditField.RATING, 4);
    desk.record(
        id, EditDesk.found(EditDesk.FOUND.plusDays(1), null, null, "second", List.of("lake"), 2));
    assertThat(desk.facts(id).text().title()).isEqualTo("Home");
    assertThat(desk.tagsOf(id)).containsExactly("Oslo");
    assertThat(desk.moment(id).takenAt()).isEqualTo(EditDesk.EDITED);
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.EDITED);
    assertThat(desk.ratingOf(id)).isEqualTo(4);
    desk.editor().edit(desk.hand(), id, Draft.revert(), Set.of());
    assertThat(desk.facts(id).text().title()).isEqualTo("second");
    assertThat(desk.tagsOf(id)).containsExactly("lake");
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.FOUND.plusDays(1));
    assertThat(desk.ratingOf(id)).isEqualTo(2);
  }

  @Test
  void a_place_takes_the_files_height_along() {
    long id = desk.asset();
    desk.record(
        id,
        new MediaFacts(
            null, new Place(47.0, 11.0, 2000.0, "Europe/Vienna"), null, null, null, null, null));
    assertThat(desk.edit(id, EditField.LATITUDE, 59.9)).isInstanceOf(EditResult.Refused.class);
    Draft draft =
        Draft.of(
            Map.of(
                EditField.LATITUDE, Optional.of(59.9),
                EditField.LONGITUDE, Optional.of(10.7),
                EditField.PLACE_NAME, Optional.of("Oslo")));
    assertThat(desk.editor().edit(desk.hand(), id, draft, Set.of())).isInstanceOf(Changed.class);
    assertThat(desk.facts(id).spot())
        .isEqualTo(new AssetFacts.Spot(59.9, 10.7, null, "Europe/Vienna", "Oslo", null));
  }

  @Test
  void an_edit_of_what_somebody_has_edited_meanwhile_is_told_so() {
    long id = desk.asset();
    assertThat(desk.edit(id, EditField.TITLE, "one")).isEqualTo(new Changed(1));
    Draft draft = Draft.of(Map.of(EditField.TITLE, Optional.of("two")));
    assertThat(desk.editor().edit(desk.hand(), id, draft, Set.of(0)))
        .isEqualTo(new EditResult.Outdated(1));
    assertThat(desk.facts(id).text().title()).isEqualTo("one");
    assertThat(desk.editor().edit(desk.hand(), id, draft, Set.of(1))).isEqualTo(new Changed(2));
  }

  @Test
  void an_edit_that_says_nothing_new_changes_and_tells_nothing() {
    long id = desk.asset();
    List<Event> heard = new ArrayList<>();
    desk.events().subscribe(heard::add);
    desk.edit(id, EditField.TITLE, "one");
    assertThat(desk.edit(id, EditField.TITLE, " one ")).isEqualTo(new EditResult.Unchanged(1));
    assertThat(heard).containsExactly(Event.AssetChanged.byPerson(1, id));
  }

  @Test
  void the_history_tells_who_said_what_newest_first() {
    long id = desk.asset();
    desk.edit(id, EditField.TITLE, "one");
    desk.edit(id, EditField.TAKEN_AT, EditDesk.EDITED);
    desk.revert(id, EditField.TITLE);
    List<LoggedEdit> history = desk.editor().history(new EditTable.Extract(1, id, 0, 10));
    assertThat(history)
        .extracting(edit -> edit.deed().actor() + edit.deed().changes().replace(" ", ""))
        .containsExactly(
            "ann{\"title\":{\"to\":null,\"from\":\"one\"}}",
            "ann{\"takenAt\":{\"to\":\"1999-12-31T23:59\",\"from\":null}}",
            "ann{\"title\":{\"to\":\"one\",\"from\":null}}");
    assertThat(desk.editor().history(new EditTable.Extract(1, id, 1, 1)))
        .containsExactly(history.get(1));
    assertThat(desk.editor().history(new EditTable.Extract(desk.owner(), id, 0, 10))).isEmpty();
  }

  @Test
  void another_members_asset_is_not_found() {
    long id = desk.asset();
    Editor.Hand stranger = new Editor.Hand(desk.owner(), "eve");
    Draft draft = Draft.of(Map.of(EditField.TITLE, Optional.of("mine")));
    assertThat(desk.editor().edit(stranger, id, draft, Set.of()))
        .isEqualTo(new EditResult.NotFound());
    assertThat(desk.facts(id).text().title()).isNull();
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
}
