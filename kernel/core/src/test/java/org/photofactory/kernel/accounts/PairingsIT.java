package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.accounts.Pairings.Claim;
import org.photofactory.kernel.accounts.Pairings.Pairing;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.time.SetClock;

class PairingsIT {

  private static final String SHED = "192.168.1.40";

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final House house = new House(database);
  private final SetClock clock = new SetClock();
  private final Pairings pairings = house.pairings(clock);
  private Account anna;

  @BeforeEach
  void anna_lives_here() {
    house.clear();
    anna = house.household().moveIn(House.ANNA, Origin.console());
  }

  @Test
  void a_device_that_brings_the_code_may_upload_and_nothing_else() {
    Pairing pairing = pairings.begin(anna);
    String typed = pairing.code().toLowerCase(Locale.ROOT).replace("-", " ");

    Claim claim = pairings.claim(typed, "shed camera", SHED);
    assertThat(claim)
        .isInstanceOfSatisfying(
            Claim.Paired.class,
            paired -> {
              assertThat(paired.made().token().scopes()).containsExactly(Scope.UPLOAD);
              assertThat(house.tokens().find(paired.made().secret()))
                  .hasValueSatisfying(token -> assertThat(token.accountId()).isEqualTo(anna.id()));
            });
    assertThat(pairings.claim(pairing.code(), "a thief", SHED)).isInstanceOf(Claim.Unknown.class);
  }

  @Test
  void a_code_ends_after_ten_minutes() {
    Pairing pairing = pairings.begin(anna);
    clock.jumpTo(clock.instant().plus(Duration.ofMinutes(10)));
    assertThat(pairings.claim(pairing.code(), "late", SHED)).isInstanceOf(Claim.Unknown.class);
  }

  @Test
  void a_label_that_is_none_leaves_the_code_good() {
    Pairing pairing = pairings.begin(anna);
    House.refused("LABEL_INVALID", () -> pairings.claim(pairing.code(), " ", SHED));
    assertThat(pairings.claim(pairing.code(), "camera", SHED)).isInstanceOf(Claim.Paired.class);
  }

  @Test
  void whoever_guesses_has_to_wait_and_others_have_not() {
    Pairing pairing = pairings.begin(anna);
    for (int guess = 0; guess < 10; guess++) {
      pairings.claim("AAAA-AAA" + guess, "guess", "10.0.0.1");
    }
    assertThat(pairings.claim(pairing.code(), "guess", "10.0.0.1")).isInstanceOf(Claim.Wait.class);
    assertThat(pairings.claim(pairing.code(), "camera", SHED)).isInstanceOf(Claim.Paired.class);
  }
}
