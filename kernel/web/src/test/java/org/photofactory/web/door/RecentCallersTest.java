package org.photofactory.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.ledger.Eyes;

class RecentCallersTest {

  private static final Secret WORD = new Secret("a word");
  private static final Caller ANNA =
      new Caller("anna", Eyes.ofOwner(1), EnumSet.allOf(Right.class), new Means.ByConsole(), "");

  private final AtomicLong clock = new AtomicLong();
  private final RecentCallers recent = new RecentCallers(clock::get);
  private int asked;

  @Test
  void the_ledger_is_asked_once_in_a_while_whose_word_it_is() {
    assertThat(find(WORD, ANNA)).contains(ANNA);
    assertThat(find(WORD, ANNA)).contains(ANNA);
    assertThat(asked).isEqualTo(1);
    clock.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(find(WORD, null)).isEmpty();
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void a_word_that_is_nobodys_is_not_looked_up_each_time() {
    for (int i = 0; i < 1000; i++) {
      assertThat(find(WORD, null)).isEmpty();
    }
    assertThat(asked).isEqualTo(1);
    clock.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(find(WORD, ANNA)).contains(ANNA);
  }

  @Test
  void a_change_is_seen_at_once() {
    assertThat(find(WORD, null)).isEmpty();
    recent.forget();
    assertThat(find(WORD, ANNA)).contains(ANNA);
  }

  @Test
  void ever_new_wrong_words_do_not_push_out_those_who_are_known() {
    find(WORD, ANNA);
    for (int i = 0; i < 5000; i++) {
      find(new Secret("wrong " + i), null);
    }
    assertThat(find(WORD, null)).contains(ANNA);
  }

  private Optional<Caller> find(Secret secret, Caller inLedger) {
    return recent.find(
        secret,
        _ -> {
          asked++;
          return Optional.ofNullable(inLedger);
        });
  }
}
