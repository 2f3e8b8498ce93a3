package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.AccessTokenTable.Wanted;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

class AccessTokensIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final House house = new House(database);

  @BeforeEach
  void nobody_has_come_yet() {
    house.clear();
  }

  @Test
  void a_token_does_what_it_was_made_for_until_it_ends() {
    Account anna = house.household().moveIn(House.ANNA, Origin.console());
    Instant end = House.NOW.plus(Duration.ofDays(1));
    Secret secret =
        house
            .tokens()
            .make(new Wanted(anna.id(), "script", Set.of(Scope.READ), end), House.ADMIN)
            .secret();

    assertThat(house.tokens().find(secret))
        .hasValueSatisfying(
            token -> {
              assertThat(token.scopes()).containsExactly(Scope.READ);
              assertThat(token.times().seenAt()).isEqualTo(House.NOW);
            });
    assertThat(house.tokensAt(end).find(secret)).isEmpty();
    AccessToken token = house.tokens().of(anna).getFirst();
    assertThat(house.tokens().revoke(anna, token.id(), House.ADMIN)).isTrue();
    assertThat(house.tokens().find(secret)).isEmpty();
  }

  @Test
  void tokens_that_make_no_sense_are_refused() {
    Account anna = house.household().moveIn(House.ANNA, Origin.console());

    House.refused(
        "LABEL_INVALID",
        () ->
            house.tokens().make(new Wanted(anna.id(), " ", Set.of(Scope.READ), null), House.ADMIN));
    House.refused(
        "SCOPE_MISSING",
        () -> house.tokens().make(new Wanted(anna.id(), "x", Set.of(), null), House.ADMIN));
    House.refused(
        "EXPIRY_PAST",
        () ->
            house
                .tokens()
                .make(new Wanted(anna.id(), "x", Set.of(Scope.READ), House.NOW), House.ADMIN));
    House.refused(
        "EXPIRY_FAR",
        () ->
            house
                .tokens()
                .make(new Wanted(anna.id(), "x", Set.of(Scope.READ), Instant.MAX), House.ADMIN));
  }

  @Test
  void a_closed_account_has_no_sessions_and_no_tokens_that_work() {
    house.household().moveIn(House.ANNA, Origin.console());
    Account ben = house.household().add(House.BEN, Role.MEMBER, null, House.ADMIN);
    Secret session = house.welcome(House.BEN);
    Secret token =
        house
            .tokens()
            .make(new Wanted(ben.id(), "phone", Set.of(Scope.UPLOAD), null), House.ADMIN)
            .secret();

    house.household().setDisabled(ben, true, House.ADMIN);

    assertThat(house.sessions().visit(session)).isEmpty();
    assertThat(house.tokens().find(token)).isEmpty();
    house.household().setDisabled(ben, false, House.ADMIN);
    assertThat(house.tokens().find(token)).isPresent();
    assertThat(house.entrance().enter(House.BEN, House.SOFA)).isInstanceOf(Admission.Welcome.class);
  }
}
