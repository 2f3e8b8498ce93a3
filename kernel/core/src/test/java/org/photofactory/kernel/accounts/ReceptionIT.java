package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Identity;
import org.photofactory.kernel.ledger.accounts.LinkedIdentity;
import org.photofactory.kernel.ledger.accounts.Role;

class ReceptionIT {

  private static final Identity CARLA = new Identity("https://login.home.example", "7f3a");

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final House house = new House(database);
  private final Identities identities =
      new Identities(database.database(), House.at(House.NOW), house.trail());
  private final Reception reception =
      new Reception(house.household(), identities, house.sessions());

  @BeforeEach
  void anna_is_here() {
    house.clear();
    house.household().moveIn(House.ANNA, Origin.console());
  }

  @Test
  void whoever_is_not_known_stays_out_unless_accounts_are_made() {
    assertThat(reception.arrive(carla(Role.MEMBER), false, House.SOFA))
        .isEqualTo(new Arrival.Unknown());
    assertThat(house.household().find("carla")).isEmpty();

    Account made = welcomed(reception.arrive(carla(Role.MEMBER), true, House.SOFA));

    assertThat(made.role()).isEqualTo(Role.MEMBER);
    assertThat(made.library()).isEqualTo(made.id());
    assertThat(made.standing().hasPassword()).isFalse();
    assertThat(welcomed(reception.arrive(carla(Role.MEMBER), true, House.SOFA)).id())
        .isEqualTo(made.id());
    assertThat(house.actions())
        .containsSubsequence("LOGIN_BY_OIDC", "IDENTITY_LINKED", "ACCOUNT_ADDED");
  }

  @Test
  void nobody_gets_an_account_by_having_its_name_elsewhere() {
    Vouched anna = new Vouched(CARLA, "ANNA", Optional.of(Role.ADMIN));

    assertThat(reception.arrive(anna, true, House.SOFA)).isEqualTo(new Arrival.LoginTaken("ANNA"));
    assertThat(reception.arrive(new Vouched(CARLA, "a b", Optional.empty()), true, House.SOFA))
        .isEqualTo(new Arrival.LoginInvalid("a b"));
    assertThat(house.rows("identity")).isZero();
    assertThat(house.rows("account")).isEqualTo(1);
  }

  @Test
  void who_shows_that_the_account_is_theirs_links_it() {
    Account anna = house.household().find("anna").orElseThrow();

    identities.link(anna, carla(Role.MEMBER), House.ADMIN);

    assertThat(welcomed(reception.arrive(told("someone else by now"), true, House.SOFA)).id())
        .isEqualTo(anna.id());
    assertThat(identities.of(anna)).map(LinkedIdentity::name).contains("carla");
    assertThat(identities.unlink(anna, House.ADMIN)).isTrue();
    assertThat(reception.arrive(carla(Role.MEMBER), false, House.SOFA))
        .isEqualTo(new Arrival.Unknown());
  }

  @Test
  void an_identity_opens_one_account_only() {
    Account anna = house.household().find("anna").orElseThrow();
    Account ben = house.household().add(House.BEN, Role.MEMBER, null, House.ADMIN);
    identities.link(anna, carla(Role.MEMBER), House.ADMIN);

    House.refused("IDENTITY_TAKEN", () -> identities.link(ben, carla(Role.MEMBER), House.ADMIN));
    assertThat(identities.of(ben)).isEmpty();

    identities.link(
        anna,
        new Vouched(new Identity(CARLA.issuer(), "other"), "other", Optional.empty()),
        House.ADMIN);
    identities.link(ben, carla(Role.MEMBER), House.ADMIN);
    assertThat(welcomed(reception.arrive(told("carla"), false, House.SOFA)).id())
        .isEqualTo(ben.id());
  }

  @Test
  void the_same_word_of_another_provider_is_another_person() {
    Account anna = house.household().find("anna").orElseThrow();
    identities.link(anna, carla(Role.MEMBER), House.ADMIN);

    Identity elsewhere = new Identity("https://evil.example", CARLA.subject());
    assertThat(reception.arrive(new Vouched(elsewhere, "x", Optional.empty()), false, House.SOFA))
        .isEqualTo(new Arrival.Unknown());
  }

  @Test
  void what_the_provider_lets_people_do_holds_from_the_next_login() {
    Account made = welcomed(reception.arrive(carla(Role.ADMIN), true, House.SOFA));
    assertThat(made.role()).isEqualTo(Role.ADMIN);

    Account lowered = welcomed(reception.arrive(carla(Role.VIEWER), true, House.SOFA));
    assertThat(lowered.role()).isEqualTo(Role.VIEWER);
    assertThat(lowered.library()).isEqualTo(house.household().find("anna").orElseThrow().id());

    Account raised = welcomed(reception.arrive(carla(Role.MEMBER), true, House.SOFA));
    assertThat(raised.library()).isEqualTo(made.id());
    assertThat(welcomed(reception.arrive(told("carla"), true, House.SOFA)).role())
        .isEqualTo(Role.MEMBER);
  }

  @Test
  void the_last_admin_stays_admin_whatever_the_provider_says() {
    Account anna = house.household().find("anna").orElseThrow();
    identities.link(anna, carla(Role.MEMBER), House.ADMIN);

    assertThat(welcomed(reception.arrive(carla(Role.MEMBER), false, House.SOFA)).role())
        .isEqualTo(Role.ADMIN);
  }

  @Test
  void an_admin_who_comes_by_the_provider_counts_as_one() {
    Account anna = house.household().find("anna").orElseThrow();
    House.refused("LAST_ADMIN", () -> house.household().setDisabled(anna, true, House.ADMIN));

    Account carla = welcomed(reception.arrive(carla(Role.ADMIN), true, House.SOFA));
    house.household().setDisabled(anna, true, House.ADMIN);

    House.refused("LAST_ADMIN", () -> house.household().setDisabled(carla, true, House.ADMIN));
  }

  @Test
  void a_closed_account_stays_closed() {
    Account made = welcomed(reception.arrive(carla(Role.MEMBER), true, House.SOFA));
    house.household().setDisabled(made, true, House.ADMIN);

    assertThat(reception.arrive(carla(Role.MEMBER), true, House.SOFA))
        .isInstanceOf(Arrival.Closed.class);
    assertThat(house.sessions().of(made)).isEmpty();
  }

  @Test
  void nobody_unlinks_the_only_way_in() {
    Account made = welcomed(reception.arrive(carla(Role.MEMBER), true, House.SOFA));

    House.refused("ONLY_WAY_IN", () -> identities.unlink(made, House.ADMIN));
    assertThat(identities.of(made)).isPresent();
  }

  private static Vouched carla(Role role) {
    return new Vouched(CARLA, "carla", Optional.of(role));
  }

  private static Vouched told(String name) {
    return new Vouched(CARLA, name, Optional.empty());
  }

  private static Account welcomed(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Welcome.class);
    return ((Arrival.Welcome) arrival).account();
  }
}
