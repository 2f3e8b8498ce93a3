package org.photofactory.kernel.ledger.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.ledger.stacks.StackHouse.HOME;
import static org.photofactory.kernel.ledger.stacks.StackHouse.film;
import static org.photofactory.kernel.ledger.stacks.StackHouse.ofBurst;
import static org.photofactory.kernel.ledger.stacks.StackHouse.shot;
import static org.photofactory.kernel.ledger.stacks.StackHouse.withContent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.media.MediaKind;

/** What was hidden or archived with its cover comes to light by no change of stacks. */
class HiddenStackIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private StackHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new StackHouse(database, folder);
  }

  @Test
  void another_cover_is_hidden_like_the_one_before() {
    long first = house.add("B1.JPG", MediaKind.IMAGE, ofBurst(shot(1), "X", false));
    long second = house.add("B2.JPG", MediaKind.IMAGE, ofBurst(shot(2), "X", false));
    long third = house.add("B3.JPG", MediaKind.IMAGE, ofBurst(shot(3), "X", false));
    mark("hidden", first);

    house.stacker.choose(house.hand, first, second);

    assertThat(house.timeline(HOME)).isEmpty();
    assertThat(marked("hidden")).containsExactly(first, second);
    house.stacker.takeApart(house.hand, second);
    assertThat(house.timeline(HOME)).isEmpty();
    assertThat(marked("hidden")).containsExactly(first, second, third);
  }

  @Test
  void a_cover_that_comes_later_is_archived_like_the_one_before() {
    long first = house.add("B1.JPG", MediaKind.IMAGE, ofBurst(shot(1), "X", false));
    house.add("B2.JPG", MediaKind.IMAGE, ofBurst(shot(2), "X", false));
    mark("archived", first);

    long chosen = house.add("B3.JPG", MediaKind.IMAGE, ofBurst(shot(3), "X", true));

    assertThat(house.standing()).containsEntry("B1.JPG", "BURST behind B3.JPG");
    assertThat(house.timeline(HOME)).isEmpty();
    assertThat(marked("archived")).containsExactly(first, chosen);
    assertThat(marked("hidden")).isEmpty();
  }

  @Test
  void who_is_put_behind_something_that_shows_stays_hidden_itself() {
    long hidden = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    long shown = house.add("IMG_2.JPG", MediaKind.IMAGE, shot(40));
    mark("hidden", hidden);

    house.stacker.stack(house.hand, shown, List.of(hidden));

    assertThat(house.timeline(HOME)).containsExactly(shown);
    assertThat(marked("hidden")).containsExactly(hidden, film);
  }

  @Test
  void who_comes_back_alone_from_the_trash_is_hidden_like_its_cover() throws IOException {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    mark("hidden", photo);
    house.trash.trash(HOME, film);
    house.trash.trash(HOME, photo);

    house.trash.restore(HOME, film);

    assertThat(house.standing()).containsEntry("IMG_1.MOV", "");
    assertThat(house.timeline(HOME)).isEmpty();
    assertThat(marked("hidden")).containsExactly(photo, film);
    assertThat(marked("archived")).isEmpty();
  }

  @Test
  void who_comes_back_behind_another_cover_than_it_went_from_is_hidden_like_that_one()
      throws IOException {
    long hidden = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    long shown = house.add("IMG_2.JPG", MediaKind.IMAGE, shot(40));
    mark("hidden", hidden);
    house.trash.trash(HOME, film);
    house.stacker.stack(house.hand, shown, List.of(hidden));

    house.trash.restore(HOME, film);

    assertThat(house.standing()).containsEntry("IMG_1.MOV", "LIVE behind IMG_2.JPG");
    assertThat(house.timeline(HOME)).containsExactly(shown);
    assertThat(marked("hidden")).containsExactly(hidden, film);
  }

  @Test
  void what_comes_back_alone_from_a_stack_that_showed_is_shown() throws IOException {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    house.trash.trash(HOME, film);
    house.trash.trash(HOME, photo);

    house.trash.restore(HOME, film);

    assertThat(house.timeline(HOME)).containsExactly(film);
  }

  @Test
  void what_shows_goes_on_showing() {
    long first = house.add("B1.JPG", MediaKind.IMAGE, ofBurst(shot(1), "X", false));
    long second = house.add("B2.JPG", MediaKind.IMAGE, ofBurst(shot(2), "X", false));

    house.stacker.choose(house.hand, first, second);
    house.stacker.takeApart(house.hand, second);

    assertThat(house.timeline(HOME)).containsExactlyInAnyOrder(first, second);
  }

  private static void mark(String mark, long id) {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("update asset set " + mark + " = true where id = ?", id));
  }

  private static List<Long> marked(String mark) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id from asset where " + mark + " order by id")
                    .mapTo(Long.class)
                    .list());
  }
}
