package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AuditEntry;
import org.photofactory.kernel.ledger.accounts.AuditSearch;
import org.photofactory.kernel.ledger.accounts.Role;

class HouseholdIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final House house = new House(database);

  @BeforeEach
  void nobody_has_come_yet() {
    house.clear();
  }

  @Test
  void the_first_person_owns_what_is_there_already() {
    assertThat(house.household().empty()).isTrue();

    Account anna = house.household().moveIn(House.ANNA, Origin.stranger("127.0.0.1"));

    long owner =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select id from account where name = 'home'")
                        .mapTo(Long.class)
                        .one());
    assertThat(anna.id()).isEqualTo(owner);
    assertThat(anna.role()).isEqualTo(Role.ADMIN);
    assertThat(house.household().empty()).isFalse();
  }

  @Test
  void nobody_comes_first_twice() {
    house.household().moveIn(House.ANNA, Origin.stranger("127.0.0.1"));

    House.refused(
        "NOT_FIRST", () -> house.household().moveIn(House.BEN, Origin.stranger("127.0.0.1")));
    assertThat(house.household().all()).extracting(Account::login).containsExactly("anna");
  }

  @Test
  void a_login_is_the_same_in_every_letter_case() {
    house.household().moveIn(House.ANNA, Origin.console());

    House.refused(
        "LOGIN_TAKEN",
        () ->
            house
                .household()
                .add(
                    new Credentials("ANNA", House.BEN.password()), Role.VIEWER, null, House.ADMIN));
    assertThat(house.entrance().enter(new Credentials("Anna", House.ANNA.password()), House.SOFA))
        .isInstanceOf(Admission.Welcome.class);
  }

  @Test
  void strange_logins_and_weak_passwords_are_refused_and_change_nothing() {
    for (String login :
        List.of("", "a", "a b", "../x", "nobody", "Console", "a\0b", "x".repeat(65))) {
      House.refused(
          "LOGIN_INVALID",
          () ->
              house.household().moveIn(new Credentials(login, House.ANNA.password()), House.ADMIN));
    }
    House.refused(
        "PASSWORD_WEAK",
        () -> house.household().moveIn(new Credentials("anna", "password12"), House.ADMIN));
    assertThat(house.household().empty()).isTrue();
  }

  @Test
  void the_last_admin_stays() {
    Account anna = house.household().moveIn(House.ANNA, Origin.console());
    House.refused("LAST_ADMIN", () -> house.household().setDisabled(anna, true, House.ADMIN));
    House.refused(
        "LAST_ADMIN", () -> house.household().setRole(anna, Role.MEMBER, null, House.ADMIN));

    Account ben = house.household().add(House.BEN, Role.MEMBER, null, House.ADMIN);
    House.refused("LAST_ADMIN", () -> house.household().setDisabled(anna, true, House.ADMIN));
    house.household().setRole(ben, Role.ADMIN, null, House.ADMIN);
    house.household().setRole(anna, Role.MEMBER, null, House.ADMIN);

    assertThat(house.household().find("anna"))
        .hasValueSatisfying(a -> assertThat(a.role()).isEqualTo(Role.MEMBER));
  }

  @Test
  void the_trail_tells_who_did_what_from_where_newest_first() {
    house.household().moveIn(House.ANNA, Origin.stranger("127.0.0.1"));
    house.household().add(House.BEN, Role.MEMBER, null, House.ADMIN);
    house.entrance().enter(new Credentials("ben\0", "wrong"), House.SOFA);

    List<AuditEntry> entries = house.trail().list(AuditSearch.ALL, 0, 10);

    assertThat(entries)
        .extracting(AuditEntry::deed)
        .containsExactly(
            new AuditEntry.Deed("nobody", "LOGIN_REFUSED", "ben", House.SOFA.address()),
            new AuditEntry.Deed("anna", "ACCOUNT_ADDED", "Ben", House.ADMIN.address()),
            new AuditEntry.Deed("nobody", "FIRST_ADMIN", "anna", "127.0.0.1"));
    assertThat(house.trail().list(AuditSearch.ALL, entries.get(1).id(), 10))
        .containsExactly(entries.get(2));
    assertThat(
            new AuditTrail(database.database(), House.at(House.NOW.plus(Duration.ofDays(91))))
                .prune(Duration.ofDays(90)))
        .isEqualTo(3);
  }
}
