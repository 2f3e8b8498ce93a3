package org.photofactory.kernel.ledger.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.photofactory.kernel.ledger.stacks.StackHouse.HOME;
import static org.photofactory.kernel.ledger.stacks.StackHouse.film;
import static org.photofactory.kernel.ledger.stacks.StackHouse.guessed;
import static org.photofactory.kernel.ledger.stacks.StackHouse.ofBurst;
import static org.photofactory.kernel.ledger.stacks.StackHouse.shot;
import static org.photofactory.kernel.ledger.stacks.StackHouse.withContent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.work.MediaResults;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;

class PairingIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private StackHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new StackHouse(database, folder);
  }

  @Test
  void a_film_joins_the_photo_of_its_content_whichever_comes_first() {
    house.add("IMG_1.HEIC", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.add("film of it.mov", MediaKind.VIDEO, withContent(film(30, 40), "A"));
    house.add("IMG_2.MOV", MediaKind.VIDEO, withContent(film(1, 2), "B"));
    house.add("IMG_2.HEIC", MediaKind.IMAGE, withContent(shot(1), "B"));

    assertThat(house.standing())
        .containsEntry("film of it.mov", "LIVE behind IMG_1.HEIC")
        .containsEntry("IMG_2.MOV", "LIVE behind IMG_2.HEIC")
        .containsEntry("IMG_1.HEIC", "");
  }

  @Test
  void without_an_identifier_name_moment_and_length_must_fit() {
    house.add("IMG_1.JPG", MediaKind.IMAGE, shot(1));
    house.add("img_1.mov", MediaKind.VIDEO, film(3, 4));
    house.add("IMG_2.JPG", MediaKind.IMAGE, shot(1));
    house.add("IMG_2.MOV", MediaKind.VIDEO, film(4, 3));
    house.add("IMG_3.JPG", MediaKind.IMAGE, shot(1));
    house.add("IMG_3.MOV", MediaKind.VIDEO, film(1, 4.5));
    house.add("IMG_4.JPG", MediaKind.IMAGE, guessed());
    house.add("IMG_4.MOV", MediaKind.VIDEO, guessed());
    house.add("IMG_5.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.add("IMG_5.MOV", MediaKind.VIDEO, withContent(film(1, 2), "B"));

    assertThat(house.standing())
        .containsEntry("img_1.mov", "LIVE behind IMG_1.JPG")
        .containsEntry("IMG_2.MOV", "")
        .containsEntry("IMG_3.MOV", "")
        .containsEntry("IMG_4.MOV", "")
        .containsEntry("IMG_5.MOV", "");
  }

  @Test
  void a_photo_has_one_film_and_a_film_one_photo_however_many_copies_there_are() {
    house.add("copy.HEIC", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.add("other.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    house.add("IMG_1.HEIC", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    house.add("third.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));

    assertThat(house.standing())
        .containsEntry("IMG_1.MOV", "LIVE behind IMG_1.HEIC")
        .containsEntry("other.MOV", "LIVE behind copy.HEIC")
        .containsEntry("third.MOV", "")
        .containsEntry("IMG_1.HEIC", "")
        .containsEntry("copy.HEIC", "");
  }

  @Test
  void a_raw_file_stands_behind_the_picture_of_the_same_shot() {
    house.add("DSC_1.NEF", MediaKind.RAW, shot(1));
    house.add("DSC_1.JPG", MediaKind.IMAGE, shot(1));
    house.add("DSC_2.NEF", MediaKind.RAW, shot(1));
    house.add("DSC_2.JPG", MediaKind.IMAGE, shot(2));

    assertThat(house.standing())
        .containsEntry("DSC_1.NEF", "RAW behind DSC_1.JPG")
        .containsEntry("DSC_2.NEF", "");
  }

  @Test
  void what_was_edited_stands_behind_the_edited_one_with_all_that_is_behind_it() {
    house.add("IMG_1234.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    house.add("IMG_1234.HEIC", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.add("IMG_E1234.HEIC", MediaKind.IMAGE, shot(1));
    house.add("Oma-bearbeitet.jpg", MediaKind.IMAGE, shot(7));
    house.add("Oma.jpg", MediaKind.IMAGE, shot(7));
    house.add("Opa-edited.jpg", MediaKind.IMAGE, shot(8));
    house.add("Opa.jpg", MediaKind.IMAGE, shot(9));

    assertThat(house.standing())
        .containsEntry("IMG_E1234.HEIC", "")
        .containsEntry("IMG_1234.HEIC", "EDIT behind IMG_E1234.HEIC")
        .containsEntry("IMG_1234.MOV", "LIVE behind IMG_E1234.HEIC")
        .containsEntry("Oma.jpg", "EDIT behind Oma-bearbeitet.jpg")
        .containsEntry("Opa.jpg", "");
  }

  @Test
  void shots_of_a_burst_stand_behind_the_chosen_one_or_the_first() {
    house.add("B2.JPG", MediaKind.IMAGE, ofBurst(shot(2), "X", false));
    house.add("B1.JPG", MediaKind.IMAGE, ofBurst(shot(1), "X", false));
    assertThat(house.standing()).containsEntry("B2.JPG", "BURST behind B1.JPG");

    house.add("B3.JPG", MediaKind.IMAGE, ofBurst(shot(3), "X", true));
    assertThat(house.standing())
        .containsEntry("B1.JPG", "BURST behind B3.JPG")
        .containsEntry("B2.JPG", "BURST behind B3.JPG")
        .containsEntry("B3.JPG", "");
  }

  @Test
  void sidecars_join_their_photo_by_either_name_whichever_comes_first() {
    house.add("IMG_1.CR2.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    house.add("IMG_1.CR2", MediaKind.RAW, shot(1));
    house.add("IMG_1.JPG", MediaKind.IMAGE, shot(1));
    house.add("IMG_2.NEF", MediaKind.RAW, shot(2));
    house.add("IMG_2.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    house.add("Oma(1).jpg", MediaKind.IMAGE, shot(3));
    house.add("Oma.jpg.supplemental-metadata(1).json", MediaKind.SIDECAR, MediaFacts.unknown());
    house.add("IMG_O1234.AAE", MediaKind.SIDECAR, MediaFacts.unknown());
    house.add("IMG_1234.HEIC", MediaKind.IMAGE, shot(4));

    assertThat(house.standing())
        .containsEntry("IMG_1.CR2", "RAW behind IMG_1.JPG")
        .containsEntry("IMG_1.CR2.xmp", "SIDECAR behind IMG_1.JPG")
        .containsEntry("IMG_2.xmp", "SIDECAR behind IMG_2.NEF")
        .containsEntry("IMG_O1234.AAE", "SIDECAR behind IMG_1234.HEIC");
  }

  @ParameterizedTest
  @CsvSource({
    "IMG_1.jpg, IMG_1.jpg.json",
    "IMG_1(1).jpg, IMG_1.jpg(1).json",
    "IMG_1(1).jpg, IMG_1.jpg.supplemental-metadata(1).json",
    "IMG_1.jpg, IMG_1.jpg.supplemental-metadata.json",
    "PXL_20231006_063909898.LS.mp4, PXL_20231006_063909898.LS.mp4.json",
    "IMG_20230101_120000_with_a_name.jpg, IMG_20230101_120000_with_a_name.jpg.supplement.json",
    "PXL_20230101_120000000_with_longer_name2.jpg,"
        + " PXL_20230101_120000000_with_longer_name2.jpg.s.json",
    "PXL_20230101_120000000_with_longer_name_3.jpg,"
        + " PXL_20230101_120000000_with_longer_name_3.jpg..json",
    "PXL_20230101_120000000.PORTRAIT-01.COVER~23.jpg,"
        + " PXL_20230101_120000000.PORTRAIT-01.COVER~23.jp.json",
    "Grossmutters achtzigster Geburtstag in Oberammergau.jpg, Grossmutters achtzigster Geburtstag"
        + " in Oberamm.json",
  })
  void takeouts_json_joins_its_file_however_takeout_calls_it(String file, String sidecar) {
    MediaKind kind = file.endsWith("mp4") ? MediaKind.VIDEO : MediaKind.IMAGE;
    house.add(sidecar, MediaKind.SIDECAR, shot(9));
    house.add("IMG_1(2).jpg", MediaKind.IMAGE, shot(3));
    house.add("IMG_20230101_120000_with_a_number.jpg", MediaKind.IMAGE, shot(4));
    house.add(file, kind, shot(1));

    assertThat(house.standing()).containsEntry(sidecar, "SIDECAR behind " + file);
  }

  @Test
  void takeouts_json_of_an_edited_photo_joins_both() {
    house.add("Oma-edited.jpg", MediaKind.IMAGE, shot(7));
    house.add("Oma.jpg.json", MediaKind.SIDECAR, MediaFacts.unknown());
    house.add("Oma.jpg", MediaKind.IMAGE, shot(7));
    house.add("Opa-bearbeitet(1).jpg", MediaKind.IMAGE, shot(8));
    house.add("Opa(1).jpg", MediaKind.IMAGE, shot(8));
    house.add("Opa.jpg(1).json", MediaKind.SIDECAR, MediaFacts.unknown());

    assertThat(house.standing())
        .containsEntry("Oma.jpg", "EDIT behind Oma-edited.jpg")
        .containsEntry("Oma.jpg.json", "SIDECAR behind Oma-edited.jpg")
        .containsEntry("Opa.jpg(1).json", "SIDECAR behind Opa-bearbeitet(1).jpg");
  }

  @Test
  void cameras_that_count_from_one_again_do_not_confuse_sidecars() {
    long one = house.add("IMG_1.JPG", MediaKind.IMAGE, shot(1));
    long its = house.add("IMG_1.JPG.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    long another = house.add("IMG_1.JPG", MediaKind.IMAGE, shot(20));
    long itsOwn = house.add("IMG_1.JPG.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    long third = house.add("IMG_1.JPG", MediaKind.IMAGE, shot(40));
    long fourth = house.add("IMG_1.JPG", MediaKind.IMAGE, shot(50));
    long silent = house.add("IMG_1.JPG.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    assertThat(behind(silent)).isZero();
    long telling = house.add("IMG_1.JPG.xmp", MediaKind.SIDECAR, shot(40));
    house.record(its, MediaFacts.unknown());

    assertThat(behind(its)).isEqualTo(one);
    assertThat(behind(itsOwn)).isEqualTo(another);
    assertThat(behind(telling)).isEqualTo(third);
    assertThat(behind(silent)).isEqualTo(fourth);
  }

  @Test
  void another_run_changes_nothing_unless_the_file_is_read_otherwise() {
    house.add("IMG_1.HEIC", MediaKind.IMAGE, withContent(shot(1), "A"));
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    house.heard.clear();

    house.record(film, withContent(film(1, 2), "A"));
    assertThat(house.standing()).containsEntry("IMG_1.MOV", "LIVE behind IMG_1.HEIC");
    assertThat(house.heard).isEmpty();

    house.record(film, withContent(film(30, 20), "B"));
    assertThat(house.standing()).containsEntry("IMG_1.MOV", "");
    assertThat(house.heard).contains(new Event.AssetRestored(HOME, film));
  }

  @Test
  void lists_are_told_once_it_is_committed() {
    long photo = house.add("IMG_1.HEIC", MediaKind.IMAGE, withContent(shot(1), "A"));
    long film = house.arrive(HOME, "IMG_1.MOV", MediaKind.VIDEO);
    MediaResults results = new MediaResults(house.events);
    database
        .jdbi()
        .useTransaction(
            handle -> {
              results.record(handle, film, withContent(film(1, 2), "A"));
              assertThat(house.heard).isEmpty();
            });
    assertThat(house.heard)
        .containsExactly(
            new Event.AssetRemoved(HOME, film),
            new Event.AssetPutAway(HOME, photo),
            Event.AssetChanged.stacked(HOME, photo));
  }

  @Test
  void nobody_is_paired_with_what_is_another_persons_or_in_the_trash() throws IOException {
    long anna = house.anna();
    long hers = house.arrive(anna, "IMG_1.MOV", MediaKind.VIDEO);
    house.record(hers, withContent(film(1, 2), "A"));
    long thrown = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    house.trash.trash(HOME, thrown);
    house.add("IMG_1.HEIC", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.record(thrown, withContent(film(1, 2), "A"));
    assertThat(house.standing().values()).containsOnly("", " | ");

    house.trash.restore(HOME, thrown);
    assertThat(behind(thrown)).isPositive();
    assertThat(behind(hers)).isZero();
  }

  @Test
  void halves_that_come_in_two_batches_at_once_find_each_other() throws Exception {
    MediaResults results = new MediaResults(house.events);
    try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
      for (int turn = 0; turn < 40; turn++) {
        String name = "IMG_" + turn;
        MediaFacts photo = withContent(shot(1), name);
        MediaFacts film = withContent(film(1, 2), name);
        long one = house.arrive(HOME, name + ".HEIC", MediaKind.IMAGE);
        long other = house.arrive(HOME, name + ".MOV", MediaKind.VIDEO);
        long mate = house.arrive(HOME, name + "x.HEIC", MediaKind.IMAGE);
        long mateFilm = house.arrive(HOME, name + "x.MOV", MediaKind.VIDEO);
        CountDownLatch start = new CountDownLatch(2);
        List<Future<?>> batches =
            List.of(
                lanes.submit(() -> batch(results, start, one, photo, mateFilm, other(film, name))),
                lanes.submit(() -> batch(results, start, mate, other(photo, name), other, film)));
        for (Future<?> batch : batches) {
          batch.get();
        }
        assertThat(behind(other)).isEqualTo(one);
        assertThat(behind(mateFilm)).isEqualTo(mate);
      }
    }
  }

  private static MediaFacts other(MediaFacts facts, String name) {
    return withContent(facts, name + "x");
  }

  /** Two results in one transaction, as a stage settles a batch. */
  private static boolean batch(
      MediaResults results,
      CountDownLatch start,
      long one,
      MediaFacts facts,
      long other,
      MediaFacts others)
      throws InterruptedException {
    start.countDown();
    start.await();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              results.record(handle, one, facts);
              results.record(handle, other, others);
            });
    return true;
  }

  @Test
  void the_ledger_itself_refuses_what_no_stack_can_be() {
    long one = house.add("1.JPG", MediaKind.IMAGE, shot(1));
    long two = house.add("2.JPG", MediaKind.IMAGE, shot(20));
    long three = house.add("3.JPG", MediaKind.IMAGE, shot(40));
    long hers = house.arrive(house.anna(), "4.JPG", MediaKind.IMAGE);

    assertThatThrownBy(() -> put(one, one)).hasMessageContaining("check constraint");
    assertThatThrownBy(() -> put(one, hers)).hasMessageContaining("asset_behind_own");
    put(one, two);
    assertThatThrownBy(() -> put(two, three)).hasMessageContaining("no cover");
    assertThatThrownBy(() -> put(three, one)).hasMessageContaining("no cover");
  }

  private static void put(long id, long cover) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update asset set behind = ?, behind_as = 'PERSON' where id = ?", cover, id));
  }

  private long behind(long id) {
    return house.one("select coalesce(behind, 0) from asset where id = " + id);
  }
}
