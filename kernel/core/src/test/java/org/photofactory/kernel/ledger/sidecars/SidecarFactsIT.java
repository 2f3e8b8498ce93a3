package org.photofactory.kernel.ledger.sidecars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.ledger.sidecars.Shown.NOON;
import static org.photofactory.kernel.ledger.sidecars.Shown.SILENT;
import static org.photofactory.kernel.ledger.sidecars.Shown.certain;
import static org.photofactory.kernel.ledger.sidecars.Shown.facts;
import static org.photofactory.kernel.ledger.sidecars.Shown.guessed;
import static org.photofactory.kernel.ledger.sidecars.Shown.words;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.Draft;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.stacks.StackHouse;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Place;

class SidecarFactsIT {

  private static final Place PARIS = new Place(48.85, 2.29, 31.0, "Europe/Paris");
  private static final Place OSLO = new Place(59.9, 10.7, null, "Europe/Oslo");

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private StackHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new StackHouse(database, folder);
  }

  @Test
  void what_an_xmp_sidecar_says_goes_before_the_file() {
    MediaFacts own =
        facts(certain(NOON, ZoneOffset.UTC), PARIS, words("file", "file's", 1, "file"));
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, own);
    house.add(
        "IMG_1.xmp",
        MediaKind.SIDECAR,
        facts(certain(NOON.plusDays(1), null), OSLO, words("said", null, 5, "one", "two")));

    assertThat(Shown.of(house, photo))
        .isEqualTo(
            """
            title said
            text file's
            rating 5
            listed by 5
            taken 2020-07-02 12:00:00 -1 exif  CERTAIN
            sorted by 2020-07-02 12:00:00
            place 59.9 10.7 -1 Europe/Oslo
            tags one,two
            by {"tags": "IMG_1.xmp", "title": "IMG_1.xmp", "rating": "IMG_1.xmp", "takenAt": "IMG_1.xmp", \
            "latitude": "IMG_1.xmp", "longitude": "IMG_1.xmp"}\
            """);
    assertThat(house.one("select count(*) from asset where rating = 5 and behind is null")).isOne();
  }

  @Test
  void takeout_fills_the_time_and_place_that_a_file_lacks_and_describes_all() {
    long telling = house.add("a.jpg", MediaKind.IMAGE, facts(certain(NOON, null), PARIS, SILENT));
    long silent = house.add("b.jpg", MediaKind.IMAGE, facts(guessed(NOON), null, SILENT));
    MediaFacts google = facts(certain(NOON.plusDays(1), null), OSLO, words(null, "Oma", null));
    house.add("a.jpg.json", MediaKind.SIDECAR, google);
    house.add("b.jpg.supplemental-metadata.json", MediaKind.SIDECAR, google);

    assertThat(Shown.of(house, telling))
        .contains("text Oma", "taken 2020-07-01", "sorted by 2020-07-01", "place 48.85")
        .contains("by {\"description\": \"a.jpg.json\"}");
    assertThat(Shown.of(house, silent))
        .contains("text Oma", "taken 2020-07-02", "sorted by 2020-07-02", "place 59.9");
  }

  @Test
  void what_says_nothing_of_its_own_changes_nothing() {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, facts(certain(NOON, null), PARIS, SILENT));
    String before = Shown.of(house, photo);
    house.add("IMG_1.xmp", MediaKind.SIDECAR, facts(guessed(NOON.plusDays(1)), null, SILENT));
    house.add("IMG_1.AAE", MediaKind.SIDECAR, facts(certain(NOON.plusDays(1), null), OSLO, SILENT));

    assertThat(house.standing().values()).contains("SIDECAR behind IMG_1.JPG");
    assertThat(Shown.of(house, photo)).isEqualTo(before);
    assertThat(house.one("select count(*) from sidecar_fact")).isZero();
  }

  @Test
  void a_less_exact_copy_of_the_files_time_is_the_files() {
    MediaFacts own = facts(certain(NOON.plusNanos(690_000_000), ZoneOffset.UTC), null, SILENT);
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, own);
    house.add("IMG_1.xmp", MediaKind.SIDECAR, facts(certain(NOON, null), null, SILENT));

    assertThat(Shown.of(house, photo)).contains("taken 2020-07-01 12:00:00.69 0 ");
  }

  @Test
  void xmp_goes_before_takeout_and_a_newer_sidecar_replaces_an_older_one_of_its_name() {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, facts(certain(NOON, null), null, SILENT));
    house.add(
        "IMG_1.JPG.xmp",
        MediaKind.SIDECAR,
        facts(certain(NOON, null), null, words("old", "old", 2)));
    house.add(
        "IMG_1.JPG.xmp",
        MediaKind.SIDECAR,
        facts(certain(NOON, null), null, words("new", null, 3)));
    house.add("IMG_1.JPG.json", MediaKind.SIDECAR, facts(null, null, words(null, "Oma", null)));

    assertThat(Shown.of(house, photo)).contains("title new", "rating 3", "text Oma");
  }

  @Test
  void a_sidecar_that_waited_takes_the_place_of_one_that_was_thrown_away() throws IOException {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, facts(certain(NOON, null), null, SILENT));
    long first = house.add("IMG_1.xmp", MediaKind.SIDECAR, facts(null, null, words("a", null, 1)));
    house.add("IMG_1.xmp", MediaKind.SIDECAR, facts(null, null, words("b", null, null)));
    assertThat(Shown.of(house, photo)).contains("title a", "listed by 1");

    house.trash.trash(StackHouse.HOME, first);
    assertThat(Shown.of(house, photo)).contains("title b").doesNotContain("listed by");
  }

  @Test
  void the_picture_of_a_raw_file_and_the_edit_of_a_photo_show_what_is_said_of_those() {
    MediaFacts shot = facts(certain(NOON, null), null, SILENT);
    MediaFacts said = facts(null, null, words("said", null, 4));
    MediaFacts camera =
        new MediaFacts(
            certain(NOON, null),
            null,
            new org.photofactory.spi.media.Camera("Canon", "R5", null),
            null,
            null,
            null,
            null);
    long raw = house.add("IMG_1.CR2", MediaKind.RAW, camera);
    long picture = house.add("IMG_1.JPG", MediaKind.IMAGE, camera);
    house.add("IMG_1.CR2.xmp", MediaKind.SIDECAR, said);
    house.add("Oma.jpg", MediaKind.IMAGE, shot);
    long edited = house.add("Oma-edited.jpg", MediaKind.IMAGE, shot);
    house.add("Oma.jpg.json", MediaKind.SIDECAR, facts(null, null, words(null, "Oma", null)));

    assertThat(house.standing()).containsEntry("IMG_1.CR2", "RAW behind IMG_1.JPG");
    assertThat(Shown.of(house, picture)).contains("title said", "listed by 4");
    assertThat(Shown.of(house, raw)).contains("title said");
    assertThat(Shown.of(house, edited)).contains("text Oma");
  }

  @Test
  void a_sidecar_says_nothing_of_whom_a_person_put_before_its_photo() {
    MediaFacts plain = facts(certain(NOON, null), null, SILENT);
    long mine = house.add("A.jpg", MediaKind.IMAGE, plain);
    long cover = house.add("B.jpg", MediaKind.IMAGE, plain);
    house.add("A.jpg.xmp", MediaKind.SIDECAR, facts(null, null, words("of A", null, 4)));
    String before = Shown.of(house, cover);
    house.stacker.stack(house.hand, cover, List.of(mine));

    assertThat(house.standing()).containsEntry("A.jpg.xmp", "SIDECAR behind B.jpg");
    assertThat(Shown.of(house, cover)).isEqualTo(before);
    assertThat(Shown.of(house, mine)).contains("title of A");
  }

  @Test
  void a_persons_word_stands_and_leaves_the_sidecars_when_it_is_taken_back() {
    Editor editor = new Editor(database.database(), house.events, Clock.systemUTC());
    Editor.Hand hand = new Editor.Hand(StackHouse.HOME, "ann");
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, facts(certain(NOON, null), null, SILENT));
    editor.edit(
        hand,
        photo,
        Draft.of(
            Map.of(
                EditField.TITLE,
                Optional.of("Ann's"),
                EditField.TAKEN_AT,
                Optional.of(NOON.minusYears(1)))),
        Set.of());
    house.add(
        "IMG_1.xmp",
        MediaKind.SIDECAR,
        facts(certain(NOON.plusDays(1), null), null, words("said", null, 4)));

    assertThat(Shown.of(house, photo))
        .contains("title Ann's", "listed by 4", "sorted by 2019-07-01")
        .contains("by {\"rating\": \"IMG_1.xmp\"}");
    editor.edit(hand, photo, Draft.revert(), Set.of());
    assertThat(Shown.of(house, photo)).contains("title said", "sorted by 2020-07-02");
  }
}
