package org.photofactory.kernel.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.EditResult.Changed;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.library.DayCount;

/** When something was taken: by the file, by the guess of the intake, and by a person. */
class EditedTimesIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final EditDesk desk = new EditDesk(database);

  @Test
  void the_guess_of_the_intake_comes_back_where_the_file_knows_no_date() {
    long id = desk.asset();
    desk.edit(id, EditField.TAKEN_AT, EditDesk.EDITED);
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.EDITED);
    desk.record(id, EditDesk.found(null, null, null, null, List.of(), null));
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.EDITED);
    desk.revert(id, EditField.TAKEN_AT);
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.GUESS);
    assertThat(desk.moment(id).takenAt()).isNull();
  }

  @Test
  void a_date_that_the_file_tells_later_waits_below_the_edited_one() {
    long id = desk.asset();
    desk.edit(id, EditField.TAKEN_AT, EditDesk.EDITED);
    desk.record(id, EditDesk.found(EditDesk.FOUND, null, null, null, List.of(), null));
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.EDITED);
    desk.revert(id, EditField.TAKEN_AT);
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.FOUND);
  }

  @Test
  void another_run_after_all_is_reverted_files_by_the_file_again() {
    long id = desk.asset();
    desk.edit(id, EditField.TAKEN_AT, EditDesk.EDITED);
    desk.revert(id, EditField.TAKEN_AT);
    desk.record(id, EditDesk.found(EditDesk.FOUND, null, null, null, List.of("sea"), 2));
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.FOUND);
    assertThat(desk.tagsOf(id)).containsExactly("sea");
    assertThat(desk.ratingOf(id)).isEqualTo(2);
  }

  @Test
  void a_zone_gives_the_wall_clock_its_offset_of_that_day() {
    long id = desk.asset();
    desk.record(id, EditDesk.found(EditDesk.FOUND, null, null, null, List.of(), null));
    desk.edit(id, EditField.ZONE, "America/Denver");
    assertThat(desk.moment(id).takenAt()).isEqualTo(EditDesk.FOUND);
    assertThat(desk.facts(id).capture().takenOffset()).isEqualTo(ZoneOffset.ofHours(-6));
    desk.edit(id, EditField.TAKEN_AT, EditDesk.EDITED);
    assertThat(desk.facts(id).capture().takenOffset()).isEqualTo(ZoneOffset.ofHours(-7));
    desk.edit(id, EditField.TAKEN_OFFSET, ZoneOffset.ofHours(1));
    assertThat(desk.facts(id).capture().takenOffset()).isEqualTo(ZoneOffset.ofHours(1));
    assertThat(desk.facts(id).capture().takenSource()).isEqualTo("person");
  }

  @Test
  void the_instant_of_a_film_that_was_told_at_home_is_told_in_the_zone_of_a_person() {
    long id = desk.asset();
    desk.record(
        id,
        EditDesk.found(EditDesk.FOUND, ZoneOffset.ofHours(2), "home:zone", null, List.of(), null));
    desk.edit(id, EditField.ZONE, "Asia/Tokyo");
    assertThat(desk.moment(id).takenAt()).isEqualTo(EditDesk.FOUND.plusHours(7));
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.FOUND.plusHours(7));
    desk.revert(id, EditField.ZONE);
    assertThat(desk.moment(id).sortTime()).isEqualTo(EditDesk.FOUND);
  }

  @Test
  void dates_of_many_move_together_and_what_has_none_is_told() {
    long first = desk.asset();
    long dateless = desk.asset();
    desk.record(first, EditDesk.found(EditDesk.FOUND, null, null, null, List.of(), null));
    Map<Long, EditResult> results =
        desk.editor()
            .edit(
                desk.hand(),
                List.of(first, dateless, 987_654L, first),
                new Draft(Map.of(), hours(-5), Retag.NONE));
    assertThat(results.keySet()).containsExactly(first, dateless, 987_654L);
    assertThat(results.get(first)).isInstanceOf(Changed.class);
    assertThat(results.get(dateless)).isInstanceOf(EditResult.Refused.class);
    assertThat(results.get(987_654L)).isEqualTo(new EditResult.NotFound());
    assertThat(desk.moment(first).takenAt()).isEqualTo(EditDesk.FOUND.minusHours(5));
  }

  @Test
  void the_days_follow_an_edited_date() {
    long id = desk.asset();
    LocalDate day = LocalDate.of(1888, 8, 8);
    desk.edit(id, EditField.TAKEN_AT, day.atTime(8, 8));
    assertThat(desk.library().days(1)).contains(new DayCount(day, 1));
    desk.revert(id, EditField.TAKEN_AT);
    assertThat(desk.library().days(1)).extracting(DayCount::day).doesNotContain(day);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
