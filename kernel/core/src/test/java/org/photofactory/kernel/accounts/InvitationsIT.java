package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.Invitations.Guest;
import org.photofactory.kernel.accounts.Invitations.Invitation;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

class InvitationsIT {

  private static final Origin STRANGER = Origin.stranger("192.168.1.30");
  private static final String PASSWORD = "a quiet evening at home";

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final House house = new House(database);
  private final Invitations invitations = house.invitationsAt(House.NOW);
  private Account anna;

  @BeforeEach
  void anna_lives_here() {
    house.clear();
    anna = house.household().moveIn(House.ANNA, Origin.console());
  }

  @Test
  void who_is_invited_chooses_a_password_once() {
    Invitation invitation = invitations.invite(guest("ben"), House.ADMIN);
    assertThat(invitation.account().standing().hasPassword()).isFalse();

    House.refused(
        "PASSWORD_WEAK", () -> invitations.accept(invitation.secret(), "short", STRANGER));
    assertThat(invitations.accept(invitation.secret(), PASSWORD, STRANGER))
        .hasValueSatisfying(account -> assertThat(account.login()).isEqualTo("ben"));
    house.welcome(new Credentials("ben", PASSWORD));
    assertThat(invitations.accept(invitation.secret(), PASSWORD, STRANGER)).isEmpty();
    assertThat(house.actions())
        .containsExactly("LOGIN", "INVITATION_TAKEN", "INVITED", "ACCOUNT_ADDED", "FIRST_ADMIN");
  }

  @Test
  void a_link_ends_after_a_week_and_with_the_next_one_and_with_the_account() {
    Invitation first = invitations.invite(guest("ben"), House.ADMIN);
    Invitations later = house.invitationsAt(House.NOW.plus(Duration.ofDays(7)));
    assertThat(later.accept(first.secret(), PASSWORD, STRANGER)).isEmpty();

    Invitation second = invitations.renew(first.account(), House.ADMIN);
    assertThat(invitations.accept(first.secret(), PASSWORD, STRANGER)).isEmpty();

    house.household().setDisabled(first.account(), true, House.ADMIN);
    assertThat(invitations.accept(second.secret(), PASSWORD, STRANGER)).isEmpty();
    house.household().setDisabled(first.account(), false, House.ADMIN);
    assertThat(invitations.accept(second.secret(), PASSWORD, STRANGER)).isPresent();
  }

  @Test
  void a_link_that_was_not_needed_ends_with_the_next_password() {
    Invitation link = invitations.renew(anna, Origin.console());
    house.household().changePassword(anna, "remembered after all", 0, House.ADMIN);
    assertThat(invitations.accept(link.secret(), PASSWORD, STRANGER)).isEmpty();
    house.welcome(new Credentials("anna", "remembered after all"));
  }

  @Test
  void a_forgotten_password_is_replaced_and_its_sessions_end() {
    Secret old = house.welcome(House.ANNA);
    Invitation link = invitations.renew(anna, Origin.console());
    assertThat(house.sessions().visit(old)).isPresent();

    assertThat(invitations.accept(link.secret(), PASSWORD, STRANGER)).isPresent();
    assertThat(house.sessions().visit(old)).isEmpty();
    assertThat(house.entrance().enter(House.ANNA, House.SOFA))
        .isInstanceOf(Admission.Refused.class);
    house.welcome(new Credentials("anna", PASSWORD));
  }

  @Test
  void only_a_viewer_looks_at_the_library_of_another() {
    Account viewer =
        invitations.invite(new Guest("grandma", Role.VIEWER, anna), House.ADMIN).account();
    Account member = invitations.invite(new Guest("ben", Role.MEMBER, anna), House.ADMIN).account();
    assertThat(viewer.library()).isEqualTo(anna.id());
    assertThat(member.library()).isEqualTo(member.id());

    house.household().setRole(viewer, Role.MEMBER, anna, House.ADMIN);
    assertThat(house.household().find(viewer.id()).orElseThrow().library()).isEqualTo(viewer.id());
  }

  @Test
  void a_login_that_is_taken_or_none_is_refused() {
    House.refused("LOGIN_TAKEN", () -> invitations.invite(guest("Anna"), House.ADMIN));
    House.refused("LOGIN_INVALID", () -> invitations.invite(guest("../etc"), House.ADMIN));
  }

  private static Guest guest(String login) {
    return new Guest(login, Role.MEMBER, null);
  }
}
