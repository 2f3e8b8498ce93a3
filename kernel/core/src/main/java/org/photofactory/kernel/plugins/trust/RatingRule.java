package org.photofactory.kernel.plugins.trust;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.photofactory.kernel.plugins.trust.Warning.Kind;

/**
 * What keeps a plugin from five stars: each rule that applies allows so many at most, and the
 * lowest counts.
 */
enum RatingRule {
  NOBODY_VOUCHES_AND_IT_REACHES_OUT(
      1,
      facts -> !facts.signed() && facts.speaks() && facts.touches(),
      "Nobody has signed it, and it can both reach files or programs and send what it finds."),
  NOBODY_VOUCHES_AND_IT_HIDES(
      1,
      facts -> !facts.signed() && facts.mentions(Kind.PROCESS, Kind.NATIVE),
      "Nobody has signed it, and its code can go past the factory."),
  READS_AND_SENDS(
      2,
      facts -> facts.speaks() && facts.touches(),
      "It can both reach files or programs and send what it finds."),
  PAST_THE_FACTORY(
      2,
      facts -> facts.mentions(Kind.PROCESS, Kind.NATIVE, Kind.EXIT),
      "Its code can do what the factory does not see: start programs, call native code, or end the"
          + " process."),
  SILENT_ABOUT_THE_NETWORK(
      2,
      facts -> facts.mentions(Kind.NETWORK),
      "Its code can speak to other computers, and it does not say to which."),
  UNSIGNED(3, facts -> !facts.signed(), "Nobody has signed it."),
  UNREAD(3, facts -> facts.mentions(Kind.UNREAD), "Not all of its code could be looked at."),
  ANY_HOST(3, facts -> facts.asked().anyHost(), "It may speak to any computer."),
  PROGRAMS(
      4, facts -> !facts.asked().programs().isEmpty(), "It has programs of the system run for it."),
  NETWORK(4, facts -> !facts.asked().network().isEmpty(), "It speaks to other computers."),
  FILES(4, facts -> !facts.asked().files().isEmpty(), "It touches files of its own choice."),
  REFLECTION(
      4, facts -> facts.mentions(Kind.REFLECTION), "Its code can open what is closed to it.");

  private static final int MOST = 5;

  private final int atMost;
  private final Predicate<Facts> applies;
  private final String reason;

  RatingRule(int atMost, Predicate<Facts> applies, String reason) {
    this.atMost = atMost;
    this.applies = applies;
    this.reason = reason;
  }

  /** What the rules look at. */
  record Facts(boolean signed, PluginPermissions asked, List<Warning> warnings) {

    boolean mentions(Kind... kinds) {
      return warnings.stream().anyMatch(warning -> List.of(kinds).contains(warning.kind()));
    }

    boolean speaks() {
      return !asked.network().isEmpty() || mentions(Kind.NETWORK);
    }

    boolean touches() {
      return !asked.programs().isEmpty() || !asked.files().isEmpty() || mentions(Kind.PROCESS);
    }
  }

  /** The rating of a plugin. */
  static Rating rate(Facts facts) {
    List<RatingRule> applying =
        Stream.of(values())
            .filter(rule -> rule.applies.test(facts))
            .sorted(Comparator.comparingInt(rule -> rule.atMost))
            .toList();
    int stars = applying.isEmpty() ? MOST : applying.getFirst().atMost;
    return new Rating(stars, applying.stream().map(rule -> rule.reason).toList());
  }
}
