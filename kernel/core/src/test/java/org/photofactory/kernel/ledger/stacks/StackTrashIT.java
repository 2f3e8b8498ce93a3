package org.photofactory.kernel.ledger.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.ledger.stacks.StackHouse.HOME;
import static org.photofactory.kernel.ledger.stacks.StackHouse.film;
import static org.photofactory.kernel.ledger.stacks.StackHouse.shot;
import static org.photofactory.kernel.ledger.stacks.StackHouse.withContent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.intake.Bin;
import org.photofactory.kernel.vault.TrashPurger;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;

/** What stands behind a cover goes to the trash with it, and comes back with it. */
class StackTrashIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private StackHouse house;
  private long photo;
  private long film;
  private long raw;
  private long sidecar;

  @BeforeEach
  void build() throws IOException {
    house = new StackHouse(database, folder);
    database.jdbi().useHandle(handle -> handle.execute("truncate trash_day"));
    photo = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    film = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    raw = house.add("IMG_1.CR2", MediaKind.RAW, shot(1));
    sidecar = house.add("IMG_1.CR2.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    house.heard.clear();
  }

  @Test
  void all_files_go_together_and_come_back_together() throws IOException {
    house.trash.trash(HOME, photo);

    assertThat(house.lying("vault")).isEmpty();
    assertThat(house.lying("trash"))
        .containsExactly("IMG_1.CR2", "IMG_1.CR2.xmp", "IMG_1.JPG", "IMG_1.MOV");
    assertThat(house.bin(HOME)).containsExactly(photo);
    assertThat(house.heard)
        .contains(new Event.AssetRemoved(HOME, photo), new Event.AssetRemoved(HOME, film));

    house.trash.restore(HOME, photo);

    assertThat(house.lying("trash")).isEmpty();
    assertThat(house.lying("vault")).hasSize(4);
    assertThat(house.standing())
        .containsEntry("IMG_1.MOV", "LIVE behind IMG_1.JPG")
        .containsEntry("IMG_1.CR2", "RAW behind IMG_1.JPG")
        .containsEntry("IMG_1.CR2.xmp", "SIDECAR behind IMG_1.JPG");
    assertThat(house.timeline(HOME)).containsExactly(photo);
  }

  @Test
  void whoever_asks_for_one_of_them_gets_all_that_went_with_it() throws IOException {
    house.trash.trash(HOME, photo);
    house.trash.restore(HOME, film);

    assertThat(house.timeline(HOME)).containsExactly(photo);
    assertThat(house.lying("trash")).isEmpty();
  }

  @Test
  void one_that_stands_behind_goes_alone_with_its_sidecar_and_comes_back_to_its_place()
      throws IOException {
    house.trash.trash(HOME, raw);

    assertThat(house.lying("trash")).containsExactly("IMG_1.CR2", "IMG_1.CR2.xmp");
    assertThat(house.bin(HOME)).containsExactly(raw);
    assertThat(house.heard).contains(Event.AssetChanged.stacked(HOME, photo));

    house.trash.restore(HOME, raw);
    assertThat(house.standing())
        .containsEntry("IMG_1.CR2", "RAW behind IMG_1.JPG")
        .containsEntry("IMG_1.CR2.xmp", "SIDECAR behind IMG_1.JPG");
  }

  @Test
  void what_went_before_its_cover_stays_when_that_comes_back_and_stands_alone_when_it_does_not()
      throws IOException {
    house.trash.trash(HOME, film);
    house.trash.trash(HOME, photo);
    assertThat(house.bin(HOME)).containsExactlyInAnyOrder(photo, film);

    house.trash.restore(HOME, film);
    assertThat(house.timeline(HOME)).containsExactly(film);
    assertThat(house.standing()).containsEntry("IMG_1.MOV", "");

    house.trash.restore(HOME, photo);
    assertThat(house.timeline(HOME)).containsExactly(photo);
    assertThat(house.standing()).containsEntry("IMG_1.MOV", "LIVE behind IMG_1.JPG");
  }

  @Test
  void a_crash_between_ledger_and_disk_is_made_good_by_whichever_comes_next() throws IOException {
    database
        .jdbi()
        .useTransaction(
            handle ->
                new Bin()
                    .trash(handle, photo, Instant.parse("2026-11-22T10:00:00Z"), house.events));
    assertThat(house.lying("vault")).hasSize(4);

    house.trash.trash(HOME, photo);
    assertThat(house.lying("vault")).isEmpty();
    house.trash.restore(HOME, photo);
    assertThat(house.lying("vault")).hasSize(4);
    assertThat(house.timeline(HOME)).containsExactly(photo);
  }

  @Test
  void a_file_that_has_vanished_from_the_trash_does_not_keep_its_cover_there() throws IOException {
    house.trash.trash(HOME, photo);
    Files.delete(folder.resolve("trash/IMG_1.MOV"));

    house.trash.restore(HOME, photo);

    assertThat(house.timeline(HOME)).containsExactly(photo);
    assertThat(house.bin(HOME)).containsExactly(film);
    assertThat(house.lying("vault")).containsExactly("IMG_1.CR2", "IMG_1.CR2.xmp", "IMG_1.JPG");
  }

  @Test
  void a_stack_is_purged_file_by_file_its_cover_last() throws IOException {
    house.trash.trash(HOME, photo);
    TrashPurger purger = new TrashPurger(house.trash, 1);
    Instant later = Instant.parse("2026-12-21T10:00:00Z");
    Files.writeString(folder.resolve("vault/IMG_1.MOV"), "put here by somebody");

    assertThat(purgeFails(purger, later)).isTrue();
    assertThat(house.lying("trash")).contains("IMG_1.JPG", "IMG_1.MOV");

    Files.delete(folder.resolve("vault/IMG_1.MOV"));
    purger.run(later.plus(Duration.ofDays(1)));
    assertThat(house.lying("trash")).isEmpty();
    assertThat(house.one("select count(*) from asset")).isZero();
  }

  private static boolean purgeFails(TrashPurger purger, Instant now) {
    try {
      purger.run(now);
      return false;
    } catch (IOException expected) {
      return true;
    }
  }
}
