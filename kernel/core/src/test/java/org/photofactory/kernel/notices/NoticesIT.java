package org.photofactory.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.notices.PretendReceivers.ANNA;
import static org.photofactory.kernel.notices.PretendReceivers.CHAT;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.ledger.notices.Standing.State;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.spi.notice.Delivery;

class NoticesIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private NoticeHouse house;

  @BeforeEach
  void open() {
    house = new NoticeHouse(database);
  }

  @Test
  void a_service_that_is_ill_for_minutes_is_told_to_everybody_once() throws Exception {
    house.receivers.with(ANNA).with(CHAT);
    fallsIll();
    assertThat(house.receivers.got)
        .containsExactlyInAnyOrder(
            "anna@example.org: “decoder” is not in order",
            "chat.example.org: “decoder” is not in order");
    house.after(Duration.ofHours(1));
    assertThat(house.receivers.got).hasSize(2);
  }

  @Test
  void a_restart_tells_nothing_again_and_that_it_is_over_once() throws Exception {
    house.receivers.with(ANNA);
    fallsIll();
    house.restart();
    house.after(Duration.ofMinutes(5));
    house.after(Duration.ofMinutes(5));
    assertThat(house.receivers.got).hasSize(1);
    house.board.beat("decoder", Health.OK, "waiting");
    house.after(Duration.ofMinutes(1));
    house.after(Duration.ofMinutes(5));
    house.after(Duration.ofMinutes(5));
    assertThat(house.receivers.got)
        .containsExactly(
            "anna@example.org: “decoder” is not in order",
            "anna@example.org: Well again: “decoder”");
  }

  @Test
  void who_is_away_gets_it_later_also_after_a_restart_and_the_others_at_once() throws Exception {
    house.receivers.with(CHAT).isAway(ANNA);
    fallsIll();
    assertThat(house.receivers.got).containsExactly("chat.example.org: “decoder” is not in order");
    house.restart();
    house.receivers.with(ANNA);
    house.after(Duration.ofHours(1));
    assertThat(house.receivers.got)
        .containsExactly(
            "chat.example.org: “decoder” is not in order",
            "anna@example.org: “decoder” is not in order");
  }

  @Test
  void who_is_away_for_a_day_does_not_get_it_and_the_board_says_so() throws Exception {
    house.receivers.isAway(ANNA);
    fallsIll();
    assertThat(house.health()).isEqualTo(Health.OK);
    house.after(Duration.ofDays(1).plusMinutes(1));
    house.receivers.with(ANNA);
    house.after(Duration.ofHours(1));
    assertThat(house.receivers.got).isEmpty();
    assertThat(house.standings())
        .singleElement()
        .returns(State.GIVEN_UP, Standing::state)
        .returns("It does not answer.", standing -> standing.trouble().reason());
    assertThat(house.health()).isEqualTo(Health.WARN);
  }

  @Test
  void pauses_grow_and_what_waits_for_the_same_receiver_waits_as_long() throws Exception {
    house.receivers.isAway(ANNA);
    house.tell("one");
    house.tell("two");
    house.turn();
    assertThat(house.standings()).extracting(Standing::attempts).containsExactlyInAnyOrder(1, 0);
    house.after(Duration.ofSeconds(31));
    house.after(Duration.ofSeconds(31));
    assertThat(house.standings().stream().mapToInt(Standing::attempts).sum()).isEqualTo(2);
    house.receivers.with(ANNA);
    house.after(Duration.ofMinutes(2));
    assertThat(house.receivers.got)
        .containsExactlyInAnyOrder("anna@example.org: one", "anna@example.org: two");
  }

  @Test
  void a_refusal_is_not_repeated_and_the_board_says_why_until_something_gets_through()
      throws Exception {
    house.receivers.answers.put(
        ANNA, new Delivery.Refused("PASSWORD_WRONG", "The password is wrong."));
    house.tell("one");
    house.turn();
    house.receivers.with(ANNA);
    house.after(Duration.ofHours(1));
    assertThat(house.receivers.got).isEmpty();
    assertThat(house.status().currentTask()).contains("anna@example.org", "The password is wrong.");
    house.tell("two");
    house.turn();
    assertThat(house.receivers.got).containsExactly("anna@example.org: two");
    assertThat(house.health()).isEqualTo(Health.OK);
  }

  @Test
  void a_refusal_of_somebody_who_is_not_told_any_more_troubles_nobody() throws Exception {
    house.receivers.answers.put(ANNA, new Delivery.Refused("NO_SUCH", "There is no such address."));
    house.tell("one");
    house.turn();
    house.receivers.answers.clear();
    house.turn();
    assertThat(house.health()).isEqualTo(Health.OK);
  }

  @Test
  void who_comes_soon_after_gets_it_and_who_comes_hours_later_does_not() throws Exception {
    house.tell("early");
    house.after(Duration.ofMinutes(30));
    house.receivers.with(ANNA);
    house.turn();
    assertThat(house.receivers.got).containsExactly("anna@example.org: early");
    house.receivers.answers.clear();
    house.tell("lost");
    house.turn();
    house.after(Duration.ofHours(2));
    house.receivers.with(ANNA);
    house.turn();
    assertThat(house.receivers.got).containsExactly("anna@example.org: early");
  }

  @Test
  void nothing_is_addressed_while_a_plugin_is_being_replaced() throws Exception {
    house.receivers.with(CHAT).settled = false;
    house.tell("one");
    house.turn();
    assertThat(house.receivers.got).isEmpty();
    house.receivers.with(ANNA).settled = true;
    house.turn();
    assertThat(house.receivers.got).hasSize(2);
  }

  @Test
  void what_notices_say_of_themselves_is_not_told() throws Exception {
    house.receivers.with(ANNA);
    house.board.beat(Notices.SERVICE, Health.WARN, "anna did not get the last notice");
    house.turn();
    house.after(Duration.ofMinutes(5));
    assertThat(house.receivers.got).isEmpty();
  }

  @Test
  void files_that_went_wrong_are_summed_up_once_each_morning() throws Exception {
    house.receivers.with(ANNA);
    quarantine(house.now.minusSeconds(60));
    quarantine(house.now.minusSeconds(30));
    quarantine(house.now.minus(Duration.ofDays(3)));
    house.turn();
    assertThat(house.desk().recent(0, 10).getFirst().notice().told().notice().text())
        .contains("2 files went into quarantine");
    house.restart();
    house.after(Duration.ofHours(2));
    assertThat(house.receivers.got).hasSize(1);
    quarantine(house.now);
    house.after(Duration.ofHours(20));
    assertThat(house.receivers.got).hasSize(2);
    house.after(Duration.ofDays(1));
    assertThat(house.receivers.got).hasSize(2);
    database.jdbi().useHandle(handle -> handle.execute("truncate quarantine cascade"));
  }

  @Test
  void a_test_says_how_each_receiver_answers_and_keeps_nothing() throws Exception {
    house.receivers.with(CHAT).isAway(ANNA);
    assertThat(house.desk().test())
        .containsExactlyInAnyOrder(
            new NoticeDesk.Answer(CHAT, new Delivery.Sent()),
            new NoticeDesk.Answer(ANNA, new Delivery.Later(Duration.ZERO, "It does not answer.")));
    assertThat(house.desk().recent(0, 10)).isEmpty();
  }

  @Test
  void a_month_later_all_is_forgotten() throws Exception {
    house.tell("one");
    house.turn();
    house.after(Duration.ofDays(31));
    assertThat(house.desk().recent(0, 10)).isEmpty();
  }

  private void fallsIll() throws InterruptedException {
    house.board.beat("decoder", Health.WARN, "libvips is missing");
    house.turn();
    house.after(Duration.ofMinutes(3));
  }

  private static void quarantine(Instant at) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into quarantine (owner_id, file_name, source, bytes, path, code, message, at)
                    select id, 'a.jpg', 'test', 1, gen_random_uuid()::text, 'CORRUPT', 'broken', ?
                    from account limit 1
                    """,
                    at));
  }
}
