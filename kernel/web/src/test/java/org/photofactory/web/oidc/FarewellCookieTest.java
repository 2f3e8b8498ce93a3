package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.accounts.Secret;

/** What the provider signed, as a browser keeps it. */
class FarewellCookieTest {

  private static final Secret SESSION = new Secret("one session");
  private static final Secret OTHER = new Secret("another");

  @Test
  void it_counts_beside_its_own_session_only() {
    String kept = FarewellCookie.of(SESSION, new Secret("a.b.c"), true).getValue();

    assertThat(FarewellCookie.token(kept, SESSION)).contains(new Secret("a.b.c"));
    assertThat(FarewellCookie.token(kept, OTHER)).isEmpty();
    assertThat(FarewellCookie.token("a.b.c", SESSION)).isEmpty();
    assertThat(FarewellCookie.token(null, SESSION)).isEmpty();
    assertThat(kept).doesNotContain(SESSION.text());
  }

  @Test
  void it_is_taken_away_where_it_does_not_count() {
    NewCookie kept = FarewellCookie.of(SESSION, new Secret("a.b.c"), true);

    assertThat(FarewellCookie.again(kept.getValue(), SESSION, true)).isEqualTo(kept);
    assertThat(FarewellCookie.again(kept.getValue(), OTHER, true).getMaxAge()).isZero();
  }

  @Test
  void what_is_too_long_is_not_kept_but_that_it_was_there() {
    String longest = "x".repeat(FarewellCookie.LONGEST);

    assertThat(kept(longest)).isEqualTo(longest);
    assertThat(kept(longest + "x")).isEmpty();
  }

  private static String kept(String token) {
    String value = FarewellCookie.of(SESSION, new Secret(token), false).getValue();
    return FarewellCookie.token(value, SESSION).orElseThrow().text();
  }
}
