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
import org.photofactory.kernel.edits.StackResult;
import org.photofactory.kernel.events.Event;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;

/** What a person says of stacks, and that it stands whatever runs again. */
class StackerIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private StackHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new StackHouse(database, folder);
  }

  @Test
  void what_a_person_takes_apart_stays_apart_and_sidecars_stay_with_theirs() {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    MediaFacts facts = withContent(film(1, 2), "A");
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, facts);
    house.add("IMG_1.JPG.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    house.add("IMG_1.MOV.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    house.heard.clear();

    assertThat(house.stacker.takeApart(house.hand, photo)).isEqualTo(new StackResult.Done(photo));
    house.record(film, facts);
    house.record(photo, withContent(shot(1), "A"));

    assertThat(house.standing())
        .containsEntry("IMG_1.MOV", "")
        .containsEntry("IMG_1.JPG.xmp", "SIDECAR behind IMG_1.JPG")
        .containsEntry("IMG_1.MOV.xmp", "SIDECAR behind IMG_1.MOV");
    assertThat(house.heard)
        .contains(new Event.AssetRestored(HOME, film), Event.AssetChanged.stacked(HOME, photo));
    assertThat(house.stacker.takeApart(house.hand, photo))
        .isEqualTo(new StackResult.NoStack(photo));
  }

  @Test
  void what_a_person_puts_together_stays_and_brings_along_what_stood_behind_it() {
    long one = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    long two = house.add("IMG_2.JPG", MediaKind.IMAGE, withContent(shot(20), "B"));
    long film = house.add("IMG_2.MOV", MediaKind.VIDEO, withContent(film(20, 2), "B"));
    long three = house.add("IMG_3.JPG", MediaKind.IMAGE, shot(40));

    house.stacker.stack(house.hand, one, List.of(two, three));
    house.record(two, withContent(shot(20), "B"));
    house.record(film, withContent(film(20, 2), "B"));
    house.record(three, shot(55));

    assertThat(house.standing())
        .containsEntry("IMG_1.MOV", "LIVE behind IMG_1.JPG")
        .containsEntry("IMG_2.JPG", "PERSON behind IMG_1.JPG")
        .containsEntry("IMG_2.MOV", "LIVE behind IMG_1.JPG")
        .containsEntry("IMG_3.JPG", "PERSON behind IMG_1.JPG");
    assertThat(house.timeline(HOME)).containsExactly(one);

    house.stacker.takeApart(house.hand, one);
    assertThat(house.standing())
        .containsEntry("IMG_1.MOV", "LIVE behind IMG_1.JPG")
        .containsEntry("IMG_2.MOV", "LIVE behind IMG_2.JPG")
        .containsEntry("IMG_2.JPG", "")
        .containsEntry("IMG_3.JPG", "");
  }

  @Test
  void together_again_is_the_last_word() {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    MediaFacts facts = withContent(film(1, 2), "A");
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, facts);
    house.stacker.takeApart(house.hand, photo);
    house.stacker.stack(house.hand, photo, List.of(film));
    house.record(film, facts);

    assertThat(house.standing())
        .as("it is the film of the photo, as it was before")
        .containsEntry("IMG_1.MOV", "LIVE behind IMG_1.JPG");
  }

  @Test
  void what_does_not_belong_together_by_itself_is_held_by_the_person_alone() {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    long other = house.add("IMG_2.JPG", MediaKind.IMAGE, shot(30));
    long first = house.add("B1.JPG", MediaKind.IMAGE, ofBurst(shot(50), "X", false));
    long second = house.add("B2.JPG", MediaKind.IMAGE, ofBurst(shot(51), "X", false));
    house.stacker.takeApart(house.hand, first);
    house.stacker.takeApart(house.hand, photo);

    house.stacker.stack(house.hand, first, List.of(second));
    house.stacker.stack(house.hand, photo, List.of(other));

    assertThat(house.standing())
        .containsEntry("B2.JPG", "PERSON behind B1.JPG")
        .containsEntry("IMG_2.JPG", "PERSON behind IMG_1.JPG")
        .containsEntry("IMG_1.MOV", "");
  }

  @Test
  void no_rule_makes_another_of_a_cover_that_a_person_has_chosen() {
    long first = house.add("B1.JPG", MediaKind.IMAGE, ofBurst(shot(1), "X", false));
    long second = house.add("B2.JPG", MediaKind.IMAGE, ofBurst(shot(2), "X", false));
    house.add("B3.JPG", MediaKind.IMAGE, ofBurst(shot(3), "X", false));

    assertThat(house.stacker.choose(house.hand, first, second))
        .isEqualTo(new StackResult.Done(second));
    house.record(first, ofBurst(shot(1), "X", true));
    house.add("B4.JPG", MediaKind.IMAGE, ofBurst(shot(4), "X", true));

    assertThat(house.standing())
        .containsEntry("B1.JPG", "PERSON behind B2.JPG")
        .containsEntry("B2.JPG", "")
        .containsEntry("B3.JPG", "PERSON behind B2.JPG")
        .containsEntry("B4.JPG", "BURST behind B2.JPG");
    assertThat(house.stacker.choose(house.hand, second, second))
        .isEqualTo(new StackResult.Done(second));
  }

  @Test
  void a_burst_that_was_taken_apart_does_not_gather_again() {
    long first = house.add("B1.JPG", MediaKind.IMAGE, ofBurst(shot(1), "X", false));
    house.add("B2.JPG", MediaKind.IMAGE, ofBurst(shot(2), "X", false));
    long third = house.add("B3.JPG", MediaKind.IMAGE, ofBurst(shot(3), "X", false));

    house.stacker.takeApart(house.hand, first);
    house.record(third, ofBurst(shot(3), "X", true));

    assertThat(house.standing().values()).containsOnly("");
  }

  @Test
  void nobody_disposes_of_what_is_not_theirs_or_not_there() throws IOException {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, shot(1));
    long other = house.add("IMG_2.JPG", MediaKind.IMAGE, shot(20));
    long sidecar = house.add("x.xmp", MediaKind.SIDECAR, MediaFacts.unknown());
    long hers = house.arrive(house.anna(), "IMG_3.JPG", MediaKind.IMAGE);
    long thrown = house.add("IMG_4.JPG", MediaKind.IMAGE, shot(40));
    house.trash.trash(HOME, thrown);

    for (long absent : List.of(hers, thrown, 4711L)) {
      assertThat(house.stacker.stack(house.hand, photo, List.of(other, absent)))
          .isEqualTo(new StackResult.NotFound(absent));
      assertThat(house.stacker.stack(house.hand, absent, List.of(photo)))
          .isEqualTo(new StackResult.NotFound(absent));
      assertThat(house.stacker.takeApart(house.hand, absent))
          .isEqualTo(new StackResult.NotFound(absent));
    }
    assertThat(house.stacker.stack(house.hand, photo, List.of(sidecar)))
        .isInstanceOf(StackResult.Refused.class);
    assertThat(house.stacker.stack(house.hand, photo, List.of(photo)))
        .isInstanceOf(StackResult.Refused.class);
    house.stacker.stack(house.hand, photo, List.of(other));
    assertThat(house.stacker.choose(house.hand, photo, hers))
        .isEqualTo(new StackResult.NotFound(hers));
    assertThat(house.stacker.choose(house.hand, other, photo))
        .isEqualTo(new StackResult.NoStack(other));
    assertThat(house.standing()).containsEntry("IMG_2.JPG", "PERSON behind IMG_1.JPG");
  }

  @Test
  void the_trail_tells_who_said_it() {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, shot(1));
    long other = house.add("IMG_2.JPG", MediaKind.IMAGE, shot(20));
    house.stacker.stack(house.hand, photo, List.of(other));
    house.stacker.choose(house.hand, photo, other);
    house.stacker.takeApart(house.hand, other);

    List<String> trail =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select actor || ' ' || action || ' ' || subject || ' ' || address"
                                + " from audit order by id")
                        .mapTo(String.class)
                        .list());
    assertThat(trail)
        .containsExactly(
            "otto STACKED %d: %d ::1".formatted(photo, other),
            "otto COVER_CHOSEN %d: %d ::1".formatted(other, photo),
            "otto UNSTACKED %d: %d ::1".formatted(other, photo));
  }

  @Test
  void what_goes_behind_a_new_cover_takes_along_what_it_has_in_the_trash() throws IOException {
    long photo = house.add("IMG_1.JPG", MediaKind.IMAGE, withContent(shot(1), "A"));
    long film = house.add("IMG_1.MOV", MediaKind.VIDEO, withContent(film(1, 2), "A"));
    long other = house.add("IMG_2.JPG", MediaKind.IMAGE, shot(20));
    house.trash.trash(HOME, film);
    house.stacker.stack(house.hand, other, List.of(photo));
    house.trash.restore(HOME, film);

    assertThat(house.standing()).containsEntry("IMG_1.MOV", "LIVE behind IMG_2.JPG");
  }
}
