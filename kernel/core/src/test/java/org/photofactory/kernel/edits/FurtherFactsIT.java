package org.photofactory.kernel.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.FurtherFacts;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.Music;

/** What only some files tell is kept, shown, and replaced by another run. */
class FurtherFactsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final Grouping BURST = new Grouping("AB-12", "7F", true);
  private static final Encoding FILM =
      new Encoding("hevc", "aac", 29.97, 90, DynamicRange.DOLBY_VISION, 8_000_000_000L);
  private static final Music SONG =
      new Music("It's \"here\"", "Åse", "Album", "Several", 3, 1999, "Folk");

  private final EditDesk desk = new EditDesk(database);

  @Test
  void all_is_shown_as_it_was_recorded() {
    FurtherFacts all = new FurtherFacts(BURST, FILM, SONG);
    assertThat(shownAfter(all)).isEqualTo(all);
  }

  @Test
  void what_is_not_known_is_null() {
    assertThat(shownAfter(FurtherFacts.NONE)).isEqualTo(FurtherFacts.NONE);
    assertThat(shownAfter(new FurtherFacts(Grouping.NONE, Encoding.UNKNOWN, Music.UNKNOWN)))
        .isEqualTo(FurtherFacts.NONE);
    Music titleAlone = new Music("One\0", null, null, null, null, null, null);
    assertThat(shownAfter(new FurtherFacts(null, null, titleAlone)).music())
        .isEqualTo(new Music("One", null, null, null, null, null, null));
  }

  @Test
  void identifiers_that_nobody_could_look_up_are_none() {
    String endless =
        new Random(1)
            .ints(20_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    FurtherFacts damaged = new FurtherFacts(new Grouping(endless, endless, true), FILM, null);
    assertThat(shownAfter(damaged)).isEqualTo(new FurtherFacts(null, FILM, null));
  }

  @Test
  void another_run_replaces_them_and_leaves_what_a_person_said() {
    long id = desk.asset();
    MediaFacts found =
        EditDesk.found(EditDesk.FOUND, null, null, "a title of the camera", List.of("sea"), 3);
    desk.record(id, found.with(new FurtherFacts(BURST, FILM, SONG)));
    desk.edit(id, EditField.TITLE, "Home");
    Encoding other = new Encoding("h264", null, 25.0, 0, DynamicRange.SDR, null);
    FurtherFacts again = new FurtherFacts(null, other, null);
    desk.record(id, found.with(again));
    assertThat(desk.facts(id).further()).isEqualTo(again);
    assertThat(desk.facts(id).text().title()).isEqualTo("Home");
  }

  private FurtherFacts shownAfter(FurtherFacts recorded) {
    long id = desk.asset();
    desk.record(id, MediaFacts.unknown().with(recorded));
    return desk.facts(id).further();
  }
}
