package org.photofactory.kernel.notices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.notices.Past;
import org.photofactory.kernel.ledger.notices.Told;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.Notice.Level;

/**
 * Decides which signs are told: what has lasted, what has become worse, and that it is over; never
 * the same twice a day. For one thread.
 */
final class Watch {

  private static final Duration DAY = Duration.ofDays(1);

  private final List<Rule> rules;
  private final Level least;
  private final Optional<URI> page;
  private final Map<String, Observed> observed = new HashMap<>();

  /**
   * @param least what matters less is not told
   * @param page where people look at the factory, if its address is known
   */
  Watch(List<Rule> rules, Level least, Optional<URI> page) {
    this.rules = List.copyOf(rules);
    this.least = least;
    this.page = page;
  }

  /**
   * What is to be told now.
   *
   * @param past what was told before; what is told now is added
   */
  List<Told> look(List<Sign> signs, Instant now, Map<String, Past> past) {
    List<Told> told = new ArrayList<>();
    for (Sign sign : signs) {
      rules.stream()
          .filter(rule -> rule.covers(sign.about()))
          .findFirst()
          .flatMap(rule -> judge(sign, rule, now, past.get(sign.about())))
          .ifPresent(one -> told.add(remember(one, past)));
    }
    return told;
  }

  private Optional<Told> judge(Sign sign, Rule rule, Instant now, @Nullable Past before) {
    Observed thing = observed.computeIfAbsent(sign.about(), _ -> new Observed());
    thing.note(sign.level(), now, rule.calm());
    Level level = sign.level();
    if (level == null) {
      boolean over = thing.calm() && before != null && before.open() && rule.tellsEnd();
      return over ? Optional.of(over(sign, now)) : Optional.empty();
    }
    boolean due =
        level.compareTo(least) >= 0
            && thing.lasted(level, now, rule.lasting())
            && news(level, rule, now, before);
    return due ? Optional.of(bad(sign, level, now)) : Optional.empty();
  }

  /** What is open is told again only when it has become worse; what was over, after a day. */
  private static boolean news(Level level, Rule rule, Instant now, @Nullable Past before) {
    if (before == null || level.compareTo(before.level()) > 0) {
      return true;
    }
    boolean open = before.open() && rule.tellsEnd();
    return !open && !now.isBefore(before.badAt().plus(DAY));
  }

  private Told bad(Sign sign, Level level, Instant now) {
    return new Told(
        false, new Notice(level, sign.title(), sign.text(), page.orElse(null), now, sign.about()));
  }

  private Told over(Sign sign, Instant now) {
    String title = "Well again: " + sign.title();
    return new Told(true, new Notice(Level.INFO, title, "", page.orElse(null), now, sign.about()));
  }

  /** Notes that something is told. */
  static Told remember(Told told, Map<String, Past> past) {
    Notice notice = told.notice();
    past.merge(
        notice.source(),
        new Past(notice.level(), notice.at(), null),
        (before, now) -> told.over() ? new Past(before.level(), before.badAt(), notice.at()) : now);
    return told;
  }
}
