package org.photofactory.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.library.Veil;

/** What guests get to know of what happens in a library, by what the ledger says of it. */
class SieveTest {

  private static final long ANNA = 1;
  private static final long BEN = 2;

  private final List<Veil> ledger = new ArrayList<>();
  private final List<Collection<Long>> asked = new ArrayList<>();
  private final List<Event> told = new ArrayList<>();
  private final List<Long> lost = new ArrayList<>();
  private boolean away;
  private final Sieve sieve = new Sieve(this::answer, 5);

  @BeforeEach
  void somebodyListens() {
    sieve.expect(Eyes.ofGuest(ANNA));
  }

  private List<Veil> answer(long owner, Collection<Long> ids) {
    if (away) {
      throw new DatabaseAwayException("away");
    }
    asked.add(new TreeSet<>(ids));
    return ledger;
  }

  private void asset(long id, @Nullable Long behind, Mark... marks) {
    List<Mark> all = List.of(marks);
    ledger.add(
        new Veil(
            id,
            behind,
            all.contains(Mark.PUT_AWAY),
            all.contains(Mark.BEHIND_PUT_AWAY),
            all.contains(Mark.TRASHED)));
  }

  private enum Mark {
    PUT_AWAY,
    BEHIND_PUT_AWAY,
    TRASHED
  }

  private List<Event> hear(Event... events) {
    told.clear();
    List.of(events).forEach(sieve::hear);
    sieve.turn(told::add, lost::add);
    return told;
  }

  @Test
  void what_shows_is_told_and_all_of_it_is_one_question() {
    asset(1, null);
    asset(2, 1L);
    Event[] events = {
      new Event.AssetAdded(ANNA, 1),
      new Event.AssetProgress(ANNA, 2, "film", 0.5),
      new Event.AssetChanged(ANNA, 2, "film", Settled.DONE),
      new Event.AssetRestored(ANNA, 1)
    };
    assertThat(hear(events)).containsExactly(events);
    assertThat(asked).containsExactly(new TreeSet<>(List.of(1L, 2L)));
    assertThat(hear()).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void nothing_is_told_of_what_was_hidden_before() {
    asset(1, null, Mark.PUT_AWAY);
    asset(2, 1L, Mark.BEHIND_PUT_AWAY);
    asset(3, null, Mark.PUT_AWAY, Mark.TRASHED);
    asset(4, 3L, Mark.BEHIND_PUT_AWAY, Mark.TRASHED);
    for (long id = 1; id <= 4; id++) {
      assertThat(
              hear(
                  new Event.AssetAdded(ANNA, id),
                  new Event.AssetProgress(ANNA, id, "film", 0.5),
                  new Event.AssetChanged(ANNA, id, "film", Settled.DONE),
                  new Event.AssetRestored(ANNA, id)))
          .isEmpty();
    }
    assertThat(hear(new Event.AssetRemoved(ANNA, 3), new Event.AssetRemoved(ANNA, 4))).isEmpty();
  }

  @Test
  void what_they_could_see_is_told_to_have_gone() {
    asset(1, null, Mark.TRASHED);
    asset(2, 9L, Mark.BEHIND_PUT_AWAY);
    assertThat(hear(new Event.AssetRemoved(ANNA, 1), new Event.AssetRemoved(ANNA, 2)))
        .containsExactly(new Event.AssetRemoved(ANNA, 1), new Event.AssetRemoved(ANNA, 2));
  }

  @Test
  void what_is_hidden_now_has_gone_with_those_behind_it_unless_it_is_back_already() {
    asset(1, null, Mark.PUT_AWAY);
    asset(2, 1L, Mark.BEHIND_PUT_AWAY);
    asset(3, 1L, Mark.PUT_AWAY, Mark.BEHIND_PUT_AWAY);
    asset(4, null);
    assertThat(hear(new Event.AssetPutAway(ANNA, 1), new Event.AssetPutAway(ANNA, 4)))
        .containsExactly(new Event.AssetRemoved(ANNA, 1), new Event.AssetRemoved(ANNA, 2));
    assertThat(hear(new Event.AssetPutAway(ANNA, 3))).isEmpty();
  }

  @Test
  void libraries_without_a_guest_cost_nothing() {
    asset(1, null);
    sieve.expect(Eyes.ofOwner(BEN));
    assertThat(hear(new Event.AssetAdded(BEN, 1), new Event.StatusChanged())).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void while_the_database_is_away_it_is_kept() {
    asset(1, null);
    away = true;
    assertThat(hear(new Event.AssetAdded(ANNA, 1))).isEmpty();
    away = false;
    assertThat(hear()).containsExactly(new Event.AssetAdded(ANNA, 1));
  }

  @Test
  void of_too_much_it_is_told_that_it_was_lost_once() {
    asset(1, null);
    for (int count = 0; count < 9; count++) {
      sieve.hear(new Event.AssetAdded(ANNA, 1));
    }
    assertThat(hear()).isEmpty();
    hear();
    assertThat(lost).containsExactly(ANNA);
    assertThat(hear(new Event.AssetAdded(ANNA, 1))).hasSize(1);
  }
}
