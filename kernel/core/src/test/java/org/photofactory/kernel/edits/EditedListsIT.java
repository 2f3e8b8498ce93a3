package org.photofactory.kernel.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.TagTable.TagCount;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.Narrowing.MarkWish;
import org.photofactory.kernel.ledger.library.Narrowing.Where;

/** What is marked, tagged and rated, and where it is found. */
class EditedListsIT {

  private static final Narrowing.Days EVER = Narrowing.NONE.days();

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final EditDesk desk = new EditDesk(database);

  @Test
  void archived_and_hidden_assets_leave_the_timeline_and_have_lists_of_their_own() {
    long plain = desk.asset();
    long archived = desk.asset();
    long hidden = desk.asset();
    desk.edit(archived, EditField.ARCHIVED, true);
    desk.edit(archived, EditField.FAVOURITE, true);
    desk.edit(hidden, EditField.HIDDEN, true);
    desk.edit(hidden, EditField.ARCHIVED, true);
    assertThat(desk.ids(Narrowing.NONE)).contains(plain).doesNotContain(archived, hidden);
    assertThat(desk.ids(marked(null, true, null))).contains(archived).doesNotContain(plain, hidden);
    assertThat(desk.ids(marked(null, null, true))).contains(hidden).doesNotContain(plain, archived);
    assertThat(desk.ids(marked(true, null, null))).doesNotContain(archived);
    assertThat(desk.ids(marked(true, true, null))).contains(archived);
    long shown = desk.library().days(1).stream().mapToLong(DayCount::count).sum();
    assertThat(shown).isEqualTo(desk.ids(Narrowing.NONE).size());
    desk.edit(archived, EditField.ARCHIVED, false);
    assertThat(desk.ids(Narrowing.NONE)).contains(archived);
  }

  @Test
  void tags_are_found_in_any_letter_case_and_counted() {
    long one = desk.asset();
    long other = desk.asset();
    desk.record(
        one,
        EditDesk.found(EditDesk.FOUND, null, null, null, List.of("  Ærø ", "ÆRØ", "sea-side"), 5));
    desk.edit(other, EditField.TAGS, List.of("æRØ", "Sea-Side"));
    assertThat(desk.tagsOf(one)).containsExactlyInAnyOrder("Ærø", "sea-side");
    assertThat(desk.ids(tagged("ærø"))).contains(one, other);
    assertThat(desk.editor().tags(Eyes.ofOwner(1), 0, 500)).contains(new TagCount("Ærø", 2));
    desk.edit(one, EditField.TAGS, List.of("Sea-side"));
    assertThat(desk.tagsOf(one)).containsExactly("Sea-side");
    assertThat(desk.ids(tagged("ærø"))).containsExactly(other);
    assertThat(desk.ids(tagged("ærø", "SEA-side", "Ærø"))).containsExactly(other);
    assertThat(desk.ids(tagged("sea-side"))).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void ratings_are_found_from_a_number_of_stars_on() {
    long four = desk.asset();
    long two = desk.asset();
    desk.record(two, EditDesk.found(EditDesk.FOUND, null, null, null, List.of(), 2));
    desk.edit(four, EditField.RATING, 4);
    assertThat(desk.ids(rated(4))).contains(four).doesNotContain(two);
    assertThat(desk.ids(rated(1))).contains(four, two);
  }

  private static Narrowing marked(
      @Nullable Boolean favourite, @Nullable Boolean archived, @Nullable Boolean hidden) {
    return new Narrowing(
        new MarkWish(favourite, archived, hidden), List.of(), EVER, Where.ANYWHERE, null, null);
  }

  private static Narrowing tagged(String... tags) {
    return new Narrowing(Narrowing.NONE.marks(), List.of(tags), EVER, Where.ANYWHERE, null, null);
  }

  private static Narrowing rated(int minRating) {
    return new Narrowing(Narrowing.NONE.marks(), List.of(), EVER, Where.ANYWHERE, minRating, null);
  }
}
