package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

class EntranceIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final House house = new House(database);

  @BeforeEach
  void nobody_has_come_yet() {
    house.clear();
  }

  @Test
  void a_welcome_opens_a_session_that_its_secret_alone_finds() {
    house.household().moveIn(House.ANNA, Origin.console());

    Secret secret = house.welcome(House.ANNA);

    assertThat(house.sessions().visit(secret))
        .hasValueSatisfying(
            visit -> {
              assertThat(visit.account().login()).isEqualTo("anna");
              assertThat(visit.session().address()).isEqualTo(House.SOFA.address());
            });
    assertThat(house.sessions().visit(new Secret("guessed"))).isEmpty();
    assertThat(house.welcome(House.ANNA)).isNotEqualTo(secret);
  }

  @Test
  void the_secret_itself_is_nowhere_in_the_ledger() {
    house.household().moveIn(House.ANNA, Origin.console());
    Secret secret = house.welcome(House.ANNA);

    String rows =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select session::text from session")
                        .mapTo(String.class)
                        .one());
    assertThat(rows).doesNotContain(secret.text());
    assertThat(secret.toString() + House.ANNA)
        .doesNotContain(secret.text())
        .doesNotContain(House.ANNA.password());
  }

  @Test
  void wrong_passwords_unknown_logins_and_closed_accounts_get_the_same_answer() {
    house.household().moveIn(House.ANNA, Origin.console());
    Account ben = house.household().add(House.BEN, Role.MEMBER, null, House.ADMIN);
    house.household().setDisabled(ben, true, House.ADMIN);

    assertThat(house.entrance().enter(new Credentials("anna", "wrong"), House.SOFA))
        .isEqualTo(house.entrance().enter(new Credentials("carla", "wrong"), House.SOFA))
        .isEqualTo(house.entrance().enter(House.BEN, House.SOFA))
        .isEqualTo(new Admission.Refused());
  }

  @Test
  void whoever_guesses_waits_while_others_come_in() {
    house.household().moveIn(House.ANNA, Origin.console());
    IntStream.range(0, 5)
        .forEach(i -> house.entrance().enter(new Credentials("anna", "guess " + i), House.SOFA));

    assertThat(house.entrance().enter(House.ANNA, House.SOFA)).isInstanceOf(Admission.Wait.class);
    assertThat(house.entrance().enter(House.ANNA, new Entrance.From("192.168.1.21", "Safari")))
        .isInstanceOf(Admission.Welcome.class);
    assertThat(house.actions()).contains("LOGIN_REFUSED", "LOGIN_SLOWED");
  }

  @Test
  void an_unused_session_ends_and_a_used_one_goes_on() {
    house.household().moveIn(House.ANNA, Origin.console());
    Secret used = house.welcome(House.ANNA);
    Secret unused = house.welcome(House.ANNA);

    Instant later = House.NOW.plus(Duration.ofDays(20));
    assertThat(house.sessionsAt(later).visit(used)).isPresent();
    Instant muchLater = later.plus(Duration.ofDays(20));

    assertThat(house.sessionsAt(muchLater).visit(used)).isPresent();
    assertThat(house.sessionsAt(muchLater).visit(unused)).isEmpty();
    house.sessionsAt(muchLater).prune();
    assertThat(house.rows("session")).isEqualTo(1);
  }

  @Test
  void another_password_ends_all_sessions_but_the_one_that_asks() {
    Account anna = house.household().moveIn(House.ANNA, Origin.console());
    Secret here = house.welcome(House.ANNA);
    Secret elsewhere = house.welcome(House.ANNA);
    long spared = house.sessions().visit(here).orElseThrow().session().id();

    house.household().changePassword(anna, "a wholly other one", spared, House.ADMIN);

    assertThat(house.sessions().visit(here)).isPresent();
    assertThat(house.sessions().visit(elsewhere)).isEmpty();
    assertThat(house.entrance().enter(House.ANNA, House.SOFA)).isEqualTo(new Admission.Refused());
  }

  @Test
  void a_password_that_changes_while_it_is_looked_at_opens_nothing() throws Exception {
    Account anna = house.household().moveIn(House.ANNA, Origin.console());
    CompletableFuture<Admission> login = new CompletableFuture<>();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("update account set password = 'another' where id = ?", anna.id());
              handle.execute("delete from session where account_id = ?", anna.id());
              Thread.ofVirtual()
                  .start(() -> login.complete(house.entrance().enter(House.ANNA, House.SOFA)));
              while (!login.isDone() && !somebodyWaitsForALock()) {
                Thread.onSpinWait();
              }
            });
    assertThat(login.get(60, TimeUnit.SECONDS)).isEqualTo(new Admission.Refused());
    assertThat(house.rows("session")).isZero();
  }

  @Test
  void whoever_guesses_from_many_addresses_of_one_household_waits() {
    house.household().moveIn(House.ANNA, Origin.console());
    IntStream.range(0, 5)
        .forEach(
            i ->
                house
                    .entrance()
                    .enter(
                        new Credentials("anna", "guess " + i),
                        new Entrance.From("2001:db8:0:1::" + (i + 1), "Firefox")));

    assertThat(
            house.entrance().enter(House.ANNA, new Entrance.From("2001:db8:0:1:9::1", "Firefox")))
        .isInstanceOf(Admission.Wait.class);
    assertThat(house.entrance().enter(House.ANNA, new Entrance.From("2001:db8:0:2::1", "Firefox")))
        .isInstanceOf(Admission.Welcome.class);
  }

  private static boolean somebodyWaitsForALock() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select from pg_stat_activity where datname ="
                            + " current_database() and wait_event_type = 'Lock')")
                    .mapTo(Boolean.class)
                    .one());
  }

  @Test
  void a_person_ends_own_sessions_and_nobody_elses() {
    Account anna = house.household().moveIn(House.ANNA, Origin.console());
    Account ben = house.household().add(House.BEN, Role.MEMBER, null, House.ADMIN);
    Visit visit = house.sessions().visit(house.welcome(House.ANNA)).orElseThrow();

    assertThat(house.sessions().end(ben, visit.session().id(), House.ADMIN)).isFalse();
    assertThat(house.sessions().of(anna)).hasSize(1);
    house.sessions().leave(visit, House.ADMIN);
    assertThat(house.sessions().of(anna)).isEmpty();
  }
}
