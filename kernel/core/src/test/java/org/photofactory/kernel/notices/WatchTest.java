package org.photofactory.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.ledger.notices.Past;
import org.photofactory.kernel.ledger.notices.Told;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.Notice.Level;

class WatchTest {

  private static final Duration STEP = Duration.ofSeconds(10);
  private static final Sign WELL = Sign.well("service/decoder", "“decoder”");
  private static final Sign WARN =
      Sign.bad("service/decoder", Level.WARN, "“decoder” is not in order", "libvips is missing");
  private static final Sign ERROR =
      Sign.bad("service/decoder", Level.ERROR, "“decoder” does not work", "nothing decodes");

  private final Map<String, Past> past = new HashMap<>();
  private Watch watch = new Watch(Rule.all(), Level.WARN, Optional.empty());
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void what_lasts_is_told_once() {
    assertThat(during(Duration.ofSeconds(110), WARN)).isEmpty();
    assertThat(during(Duration.ofHours(1), WARN))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.over()).isFalse();
              assertThat(told.notice().title()).isEqualTo("“decoder” is not in order");
              assertThat(told.notice().level()).isEqualTo(Level.WARN);
              assertThat(told.notice().source()).isEqualTo("service/decoder");
            });
  }

  @Test
  void what_is_over_soon_is_not_told() {
    during(Duration.ofSeconds(100), WARN);
    assertThat(during(Duration.ofHours(1), WELL)).isEmpty();
  }

  @Test
  void that_it_is_over_is_told_once_when_it_stays_so() {
    during(Duration.ofMinutes(10), WARN);
    assertThat(during(Duration.ofSeconds(110), WELL)).isEmpty();
    assertThat(during(Duration.ofHours(1), WELL))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.over()).isTrue();
              assertThat(told.notice().title()).isEqualTo("Well again: “decoder”");
            });
  }

  @Test
  void what_comes_and_goes_is_told_once() {
    int told = 0;
    for (int minute = 0; minute < 60; minute++) {
      told += during(Duration.ofMinutes(1), minute % 2 == 0 ? WARN : WELL).size();
    }
    assertThat(told).isOne();
  }

  @Test
  void the_same_is_not_told_twice_a_day() {
    during(Duration.ofMinutes(10), WARN);
    during(Duration.ofMinutes(10), WELL);
    assertThat(during(Duration.ofHours(20), WARN)).isEmpty();
    assertThat(during(Duration.ofHours(5), WARN)).hasSize(1);
  }

  @Test
  void what_becomes_worse_is_told_again() {
    during(Duration.ofMinutes(10), WARN);
    assertThat(during(Duration.ofMinutes(10), ERROR))
        .singleElement()
        .extracting(told -> told.notice().level())
        .isEqualTo(Level.ERROR);
    assertThat(during(Duration.ofMinutes(10), WARN)).isEmpty();
  }

  @Test
  void what_was_told_before_a_restart_is_not_told_again() {
    during(Duration.ofMinutes(10), WARN);
    watch = new Watch(Rule.all(), Level.WARN, Optional.empty());
    assertThat(during(Duration.ofHours(1), WARN)).isEmpty();
    assertThat(during(Duration.ofMinutes(10), WELL)).hasSize(1);
  }

  @Test
  void what_matters_less_than_people_want_is_not_told_nor_that_it_is_over() {
    watch = new Watch(Rule.all(), Level.ERROR, Optional.empty());
    assertThat(during(Duration.ofMinutes(10), WARN)).isEmpty();
    assertThat(during(Duration.ofMinutes(10), WELL)).isEmpty();
    assertThat(during(Duration.ofMinutes(10), ERROR)).hasSize(1);
  }

  @Test
  void a_stage_is_told_when_it_was_parked_for_an_hour_though_it_tries_again_meanwhile() {
    Sign parked = Sign.bad("stage/geocode", Level.WARN, "Stage “geocode” waits", "no network");
    Sign works = Sign.well("stage/geocode", "Stage “geocode”");
    int told = 0;
    for (int minutes = 0; minutes < 50; minutes += 5) {
      told += during(Duration.ofMinutes(4), parked).size();
      told += during(Duration.ofMinutes(1), works).size();
    }
    assertThat(told).isZero();
    assertThat(during(Duration.ofMinutes(15), parked)).hasSize(1);
  }

  @Test
  void a_broken_plugin_is_told_at_once() {
    assertThat(
            look(Sign.bad("plugin/hello", Level.ERROR, "Plugin “hello” does not run", "It fails.")))
        .hasSize(1);
  }

  @Test
  void that_nobody_guesses_any_more_is_not_told() {
    assertThat(look(Sign.bad("door/logins", Level.WARN, "Somebody guesses", "anna"))).hasSize(1);
    assertThat(during(Duration.ofHours(2), Sign.well("door/logins", "Logins"))).isEmpty();
    assertThat(look(Sign.bad("door/logins", Level.WARN, "Somebody guesses", "anna"))).isEmpty();
    now = now.plus(Duration.ofDays(1));
    assertThat(look(Sign.bad("door/logins", Level.WARN, "Somebody guesses", "anna"))).hasSize(1);
  }

  @Test
  void a_notice_says_where_to_look() {
    URI page = URI.create("https://photos.example.org");
    watch = new Watch(Rule.all(), Level.WARN, Optional.of(page));
    assertThat(during(Duration.ofMinutes(10), WARN))
        .extracting(Told::notice)
        .extracting(Notice::link)
        .containsExactly(page);
  }

  private List<Told> during(Duration time, Sign sign) {
    List<Told> told = new ArrayList<>();
    for (Instant end = now.plus(time); now.isBefore(end); now = now.plus(STEP)) {
      told.addAll(look(sign));
    }
    return told;
  }

  private List<Told> look(Sign sign) {
    return watch.look(List.of(sign), now, past);
  }
}
