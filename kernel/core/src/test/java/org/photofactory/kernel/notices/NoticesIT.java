package org.photofactory.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.notices.PretendReceivers.ANNA;
import static org.photofactory.kernel.notices.PretendReceivers.CHAT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.ledger.notices.Standing.State;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.time.SetClock;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;

class NoticesIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final SetClock clock = new SetClock();
  private final Events events = new Events();
  private final StatusBoard board = new StatusBoard(clock, events);
  private final PretendReceivers receivers = new PretendReceivers();
  private final Switched ledger = new Switched();
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");
  private Notices notices = notices();

  @BeforeEach
  void forgetAll() {
    clock.jumpTo(now);
    database.jdbi().useHandle(handle -> handle.execute("truncate notice cascade"));
  }

  @Test
  void a_service_that_is_ill_for_minutes_is_told_to_everybody_once() throws Exception {
    receivers.with(ANNA).with(CHAT);
    fallsIll();
    assertThat(receivers.got)
        .containsExactlyInAnyOrder(
            "anna@example.org: “decoder” is not in order",
            "chat.example.org: “decoder” is not in order");
    after(Duration.ofHours(1));
    assertThat(receivers.got).hasSize(2);
  }

  @Test
  void a_restart_tells_nothing_again_and_that_it_is_over_once() throws Exception {
    receivers.with(ANNA);
    fallsIll();
    notices = notices();
    after(Duration.ofMinutes(5));
    after(Duration.ofMinutes(5));
    assertThat(receivers.got).hasSize(1);
    board.beat("decoder", Health.OK, "waiting");
    after(Duration.ofMinutes(1));
    after(Duration.ofMinutes(5));
    after(Duration.ofMinutes(5));
    assertThat(receivers.got)
        .containsExactly(
            "anna@example.org: “decoder” is not in order",
            "anna@example.org: Well again: “decoder”");
  }

  @Test
  void who_is_away_gets_it_later_also_after_a_restart_and_the_others_at_once() throws Exception {
    receivers.with(CHAT).isAway(ANNA);
    fallsIll();
    assertThat(receivers.got).containsExactly("chat.example.org: “decoder” is not in order");
    notices = notices();
    receivers.with(ANNA);
    after(Duration.ofHours(1));
    assertThat(receivers.got)
        .containsExactly(
            "chat.example.org: “decoder” is not in order",
            "anna@example.org: “decoder” is not in order");
  }

  @Test
  void who_is_away_for_a_day_does_not_get_it_and_the_board_says_so() throws Exception {
    receivers.isAway(ANNA);
    fallsIll();
    assertThat(health()).isEqualTo(Health.OK);
    after(Duration.ofDays(1).plusMinutes(1));
    receivers.with(ANNA);
    after(Duration.ofHours(1));
    assertThat(receivers.got).isEmpty();
    assertThat(standings())
        .singleElement()
        .returns(State.GIVEN_UP, Standing::state)
        .returns("It does not answer.", standing -> standing.trouble().reason());
    assertThat(health()).isEqualTo(Health.WARN);
  }

  @Test
  void pauses_grow_and_what_waits_for_the_same_receiver_waits_as_long() throws Exception {
    receivers.isAway(ANNA);
    notices.tell(notice("one"));
    notices.tell(notice("two"));
    notices.turn();
    assertThat(standings()).extracting(Standing::attempts).containsExactlyInAnyOrder(1, 0);
    after(Duration.ofSeconds(31));
    after(Duration.ofSeconds(31));
    assertThat(standings().stream().mapToInt(Standing::attempts).sum()).isEqualTo(2);
    receivers.with(ANNA);
    after(Duration.ofMinutes(2));
    assertThat(receivers.got)
        .containsExactlyInAnyOrder("anna@example.org: one", "anna@example.org: two");
  }

  @Test
  void a_refusal_is_not_repeated_and_the_board_says_why_until_something_gets_through()
      throws Exception {
    receivers.answers.put(ANNA, new Delivery.Refused("PASSWORD_WRONG", "The password is wrong."));
    notices.tell(notice("one"));
    notices.turn();
    receivers.with(ANNA);
    after(Duration.ofHours(1));
    assertThat(receivers.got).isEmpty();
    assertThat(status().currentTask()).contains("anna@example.org", "The password is wrong.");
    notices.tell(notice("two"));
    notices.turn();
    assertThat(receivers.got).containsExactly("anna@example.org: two");
    assertThat(health()).isEqualTo(Health.OK);
  }

  @Test
  void a_refusal_of_somebody_who_is_not_told_any_more_troubles_nobody() throws Exception {
    receivers.answers.put(ANNA, new Delivery.Refused("NO_SUCH", "There is no such address."));
    notices.tell(notice("one"));
    notices.turn();
    receivers.answers.clear();
    notices.turn();
    assertThat(health()).isEqualTo(Health.OK);
  }

  @Test
  void who_comes_soon_after_gets_it_and_who_comes_hours_later_does_not() throws Exception {
    notices.tell(notice("early"));
    after(Duration.ofMinutes(30));
    receivers.with(ANNA);
    notices.turn();
    assertThat(receivers.got).containsExactly("anna@example.org: early");
    receivers.answers.clear();
    notices.tell(notice("lost"));
    notices.turn();
    after(Duration.ofHours(2));
    receivers.with(ANNA);
    notices.turn();
    assertThat(receivers.got).containsExactly("anna@example.org: early");
  }

  @Test
  void nothing_is_addressed_while_a_plugin_is_being_replaced() throws Exception {
    receivers.with(CHAT).settled = false;
    notices.tell(notice("one"));
    notices.turn();
    assertThat(receivers.got).isEmpty();
    receivers.with(ANNA).settled = true;
    notices.turn();
    assertThat(receivers.got).hasSize(2);
  }

  @Test
  void that_the_database_is_away_is_told_without_it_and_to_nobody_twice() throws Exception {
    receivers.with(CHAT).isAway(ANNA);
    ledger.away = true;
    board.beat("database", Health.WARN, "It does not answer.");
    notices.turn();
    after(Duration.ofMinutes(3));
    after(Duration.ofMinutes(3));
    assertThat(receivers.got).containsExactly("chat.example.org: “database” is not in order");
    ledger.away = false;
    receivers.with(ANNA);
    after(Duration.ofMinutes(3));
    assertThat(receivers.got)
        .containsExactly(
            "chat.example.org: “database” is not in order",
            "anna@example.org: “database” is not in order");
  }

  @Test
  void what_is_refused_while_the_database_is_away_is_not_sent_again() throws Exception {
    receivers.answers.put(ANNA, new Delivery.Refused("NO_SUCH", "There is no such address."));
    ledger.away = true;
    notices.tell(notice("one"));
    notices.turn();
    after(Duration.ofSeconds(10));
    after(Duration.ofHours(2));
    assertThat(receivers.asked).isOne();
    ledger.away = false;
    after(Duration.ofHours(1));
    assertThat(receivers.asked).isOne();
    assertThat(standings())
        .singleElement()
        .returns(State.REFUSED, Standing::state)
        .returns(new Standing.Trouble("NO_SUCH", "There is no such address."), Standing::trouble);
  }

  @Test
  void who_is_away_together_with_the_database_is_asked_less_and_less_often() throws Exception {
    receivers.isAway(ANNA);
    ledger.away = true;
    notices.tell(notice("one"));
    notices.tell(notice("two"));
    for (int turn = 0; turn < 60; turn++) {
      after(Duration.ofSeconds(10));
    }
    assertThat(receivers.asked).isEqualTo(5);
    receivers.with(ANNA);
    after(Duration.ofMinutes(8));
    assertThat(receivers.got).containsExactly("anna@example.org: one", "anna@example.org: two");
    ledger.away = false;
    after(Duration.ofMinutes(1));
    assertThat(receivers.got).hasSize(2);
    assertThat(standings()).extracting(Standing::state).containsOnly(State.SENT);
  }

  @Test
  void what_waits_while_the_database_is_away_waits_on_in_it() throws Exception {
    receivers.isAway(ANNA);
    ledger.away = true;
    notices.tell(notice("one"));
    notices.turn();
    ledger.away = false;
    after(Duration.ofSeconds(10));
    assertThat(receivers.asked).isOne();
    assertThat(standings())
        .singleElement()
        .returns(State.WAITING, Standing::state)
        .returns(1, Standing::attempts);
    receivers.with(ANNA);
    after(Duration.ofSeconds(21));
    assertThat(receivers.got).containsExactly("anna@example.org: one");
  }

  @Test
  void an_answer_that_cannot_be_written_is_remembered() throws Exception {
    receivers.with(ANNA).afterAnswering = () -> ledger.away = true;
    notices.tell(notice("one"));
    notices.turn();
    after(Duration.ofMinutes(5));
    receivers.afterAnswering = () -> {};
    ledger.away = false;
    after(Duration.ofMinutes(5));
    assertThat(receivers.got).containsExactly("anna@example.org: one");
    assertThat(standings()).singleElement().returns(State.SENT, Standing::state);
  }

  @Test
  void what_notices_say_of_themselves_is_not_told() throws Exception {
    receivers.with(ANNA);
    board.beat(Notices.SERVICE, Health.WARN, "anna did not get the last notice");
    notices.turn();
    after(Duration.ofMinutes(5));
    assertThat(receivers.got).isEmpty();
  }

  @Test
  void files_that_went_wrong_are_summed_up_once_each_morning() throws Exception {
    receivers.with(ANNA);
    quarantine(now.minusSeconds(60));
    quarantine(now.minusSeconds(30));
    quarantine(now.minus(Duration.ofDays(3)));
    notices.turn();
    assertThat(notices.desk().recent(0, 10).getFirst().notice().told().notice().text())
        .contains("2 files went into quarantine");
    notices = notices();
    after(Duration.ofHours(2));
    assertThat(receivers.got).hasSize(1);
    quarantine(now);
    after(Duration.ofHours(20));
    assertThat(receivers.got).hasSize(2);
    after(Duration.ofDays(1));
    assertThat(receivers.got).hasSize(2);
    database.jdbi().useHandle(handle -> handle.execute("truncate quarantine cascade"));
  }

  @Test
  void a_test_says_how_each_receiver_answers_and_keeps_nothing() throws Exception {
    receivers.with(CHAT).isAway(ANNA);
    assertThat(notices.desk().test())
        .containsExactlyInAnyOrder(
            new NoticeDesk.Answer(CHAT, new Delivery.Sent()),
            new NoticeDesk.Answer(ANNA, new Delivery.Later(Duration.ZERO, "It does not answer.")));
    assertThat(notices.desk().recent(0, 10)).isEmpty();
  }

  @Test
  void a_month_later_all_is_forgotten() throws Exception {
    notices.tell(notice("one"));
    notices.turn();
    after(Duration.ofDays(31));
    assertThat(notices.desk().recent(0, 10)).isEmpty();
  }

  private Notices notices() {
    return new Notices(
        ledger,
        new Notices.World(new Wellbeing(board, Set.of(), List.of()), receivers),
        new Notices.Services(board, events, clock),
        new Notices.Wishes(Notice.Level.WARN, Optional.empty()));
  }

  private void fallsIll() throws InterruptedException {
    board.beat("decoder", Health.WARN, "libvips is missing");
    notices.turn();
    after(Duration.ofMinutes(3));
  }

  private void after(Duration time) throws InterruptedException {
    now = now.plus(time);
    clock.jumpTo(now);
    notices.turn();
  }

  private Notice notice(String title) {
    return new Notice(Notice.Level.WARN, title, "", null, clock.instant(), "test/" + title);
  }

  private List<Standing> standings() {
    return notices.desk().recent(0, 10).stream()
        .flatMap(entry -> entry.dispatches().stream())
        .map(Dispatch::standing)
        .toList();
  }

  private Health health() {
    return status().health();
  }

  private ServiceStatus status() {
    return board.services().stream()
        .filter(service -> service.name().equals(Notices.SERVICE))
        .findFirst()
        .orElseThrow();
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

  /** The ledger, which can be turned off. */
  private static final class Switched implements Database {
    private boolean away;

    @Override
    public DatabaseState state() {
      return new DatabaseState.Ready();
    }

    @Override
    public Jdbi jdbi() {
      if (away) {
        throw new DatabaseAwayException("it is away in this test");
      }
      return database.jdbi();
    }

    @Override
    public void awaitReady() {
      // Nobody waits in this test.
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return false;
    }
  }
}
