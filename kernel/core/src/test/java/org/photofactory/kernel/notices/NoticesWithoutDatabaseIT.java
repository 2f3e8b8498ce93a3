package org.photofactory.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.notices.PretendReceivers.ANNA;
import static org.photofactory.kernel.notices.PretendReceivers.CHAT;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.ledger.notices.Standing.State;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.spi.notice.Delivery;

/** What people are told while the database is away, and what becomes of that afterwards. */
class NoticesWithoutDatabaseIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private NoticeHouse house;

  @BeforeEach
  void open() {
    house = new NoticeHouse(database);
  }

  @Test
  void that_the_database_is_away_is_told_without_it_and_to_nobody_twice() throws Exception {
    house.receivers.with(CHAT).isAway(ANNA);
    house.ledger.away = true;
    house.board.beat("database", Health.WARN, "It does not answer.");
    house.turn();
    house.after(Duration.ofMinutes(3));
    house.after(Duration.ofMinutes(3));
    assertThat(house.receivers.got).containsExactly("chat.example.org: “database” is not in order");
    house.ledger.away = false;
    house.receivers.with(ANNA);
    house.after(Duration.ofMinutes(3));
    assertThat(house.receivers.got)
        .containsExactly(
            "chat.example.org: “database” is not in order",
            "anna@example.org: “database” is not in order");
  }

  @Test
  void what_is_refused_while_the_database_is_away_is_not_sent_again() throws Exception {
    house.receivers.answers.put(ANNA, new Delivery.Refused("NO_SUCH", "There is no such address."));
    house.ledger.away = true;
    house.tell("one");
    house.turn();
    house.after(Duration.ofSeconds(10));
    house.after(Duration.ofHours(2));
    assertThat(house.receivers.asked).isOne();
    house.ledger.away = false;
    house.after(Duration.ofHours(1));
    assertThat(house.receivers.asked).isOne();
    assertThat(house.standings())
        .singleElement()
        .returns(State.REFUSED, Standing::state)
        .returns(new Standing.Trouble("NO_SUCH", "There is no such address."), Standing::trouble);
  }

  @Test
  void who_is_away_together_with_the_database_is_asked_less_and_less_often() throws Exception {
    house.receivers.isAway(ANNA);
    house.ledger.away = true;
    house.tell("one");
    house.tell("two");
    for (int turn = 0; turn < 60; turn++) {
      house.after(Duration.ofSeconds(10));
    }
    assertThat(house.receivers.asked).isEqualTo(5);
    house.receivers.with(ANNA);
    house.after(Duration.ofMinutes(8));
    assertThat(house.receivers.got)
        .containsExactly("anna@example.org: one", "anna@example.org: two");
    house.ledger.away = false;
    house.after(Duration.ofMinutes(1));
    assertThat(house.receivers.got).hasSize(2);
    assertThat(house.standings()).extracting(Standing::state).containsOnly(State.SENT);
  }

  @Test
  void what_waits_while_the_database_is_away_waits_on_in_it() throws Exception {
    house.receivers.isAway(ANNA);
    house.ledger.away = true;
    house.tell("one");
    house.turn();
    house.ledger.away = false;
    house.after(Duration.ofSeconds(10));
    assertThat(house.receivers.asked).isOne();
    assertThat(house.standings())
        .singleElement()
        .returns(State.WAITING, Standing::state)
        .returns(1, Standing::attempts);
    house.receivers.with(ANNA);
    house.after(Duration.ofSeconds(21));
    assertThat(house.receivers.got).containsExactly("anna@example.org: one");
  }

  @Test
  void an_answer_that_cannot_be_written_is_remembered() throws Exception {
    house.receivers.with(ANNA).afterAnswering = () -> house.ledger.away = true;
    house.tell("one");
    house.turn();
    house.after(Duration.ofMinutes(5));
    house.receivers.afterAnswering = () -> {};
    house.ledger.away = false;
    house.after(Duration.ofMinutes(5));
    assertThat(house.receivers.got).containsExactly("anna@example.org: one");
    assertThat(house.standings()).singleElement().returns(State.SENT, Standing::state);
  }
}
