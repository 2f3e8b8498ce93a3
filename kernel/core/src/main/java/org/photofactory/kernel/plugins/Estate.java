package org.photofactory.kernel.plugins;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.Standing;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.PluginStatus.State;

/**
 * What every plugin should be doing: the register's word, and of what it says nothing the shipped
 * jars. For one thread, but for {@link #renew}.
 */
final class Estate {

  private final PluginRecords records;
  private final PluginStore store;
  private final JarLooks looks;
  private final AtomicBoolean stale = new AtomicBoolean(true);
  private Map<String, Standing> standings = Map.of();
  private Set<String> erasures = Set.of();

  Estate(PluginRecords records, PluginStore store, JarReader reader) {
    this.records = records;
    this.store = store;
    this.looks = new JarLooks(reader);
  }

  /** Something was done: the register is to be read again. By any thread. */
  void renew() {
    stale.set(true);
  }

  /**
   * Reads the register if something was done since the last time.
   *
   * @return whether it did
   * @throws org.photofactory.kernel.database.DatabaseAwayException when that has to wait
   */
  boolean read() {
    boolean outdated = stale.getAndSet(false);
    if (outdated) {
      try {
        standings = records.register().all();
        erasures = records.erasures().pending();
      } catch (RuntimeException failure) {
        stale.set(true);
        throw failure;
      }
    }
    return outdated;
  }

  /**
   * What every plugin should be doing.
   *
   * @param shipped jars that came with the appliance
   * @param refused jars that could not be taken in, by the plugin they would have been
   * @param safe whether installed plugins are left out
   */
  Map<String, Wish> wishes(
      Map<String, Choice> shipped, Map<String, RefusedJar> refused, boolean safe) {
    Set<String> ids = new TreeSet<>(shipped.keySet());
    standings.values().stream()
        .filter(standing -> !standing.shipped())
        .forEach(standing -> ids.add(standing.id()));
    Map<String, Wish> wishes = new TreeMap<>();
    for (String id : ids) {
      Optional<Choice> own = Optional.ofNullable(shipped.get(id));
      Standing standing =
          standings.getOrDefault(id, Standing.untouched(id)).reachable(own.isPresent());
      Wish wish = wish(standing, own, word(refused.get(id)));
      wishes.put(id, safe ? harmless(wish, standing, own) : wish);
    }
    erasures.forEach(id -> wishes.computeIfPresent(id, (_, wish) -> quiet(wish)));
    return wishes;
  }

  /** Plugins whose data is to go. */
  Set<String> erasures() {
    return erasures;
  }

  /** What came with the appliance may run, nothing else. */
  private static Wish harmless(Wish wish, Standing standing, Optional<Choice> shipped) {
    if (!(wish instanceof Wish.Run run) || run.standing().shipped()) {
      return wish;
    }
    return shipped
        .map(Choice::jar)
        .<Wish>map(own -> new Wish.Run(own, standing.passedOver(), SafeMode.WORD))
        .orElseGet(() -> new Wish.Rest(run.jar(), State.INSTALLED, SafeMode.WORD));
  }

  /** Nothing of a plugin may run while its data goes; null: it is to be taken out. */
  private static @Nullable Wish quiet(Wish wish) {
    return switch (wish) {
      case Wish.Run run -> new Wish.Rest(run.jar(), State.DISABLED, "Its data is being removed.");
      case Wish.Rest rest -> rest;
      case Wish.Unfit _ -> null;
    };
  }

  private Wish wish(Standing standing, Optional<Choice> shipped, @Nullable String word) {
    if (standing.shipped()) {
      return wish(standing, candidate(shipped.orElseThrow()), word, shipped);
    }
    Candidate stored = looks.look(store.jar(standing.id(), standing.wanted()), standing.id());
    @Nullable PluginJar own = shipped.map(Choice::jar).orElse(null);
    String passedOver = own == null ? null : passedOver(standing, stored, own);
    return passedOver == null
        ? wish(standing, stored, word, Optional.empty())
        : wish(standing.passedOver(), own, passedOver, shipped);
  }

  private static Wish wish(
      Standing standing, Candidate wanted, @Nullable String word, Optional<Choice> shipped) {
    return switch (wanted) {
      case RefusedJar jar -> new Wish.Unfit(jar);
      case PluginJar jar when !standing.enabled() ->
          new Wish.Rest(jar, State.DISABLED, "It was switched off; what it made stays.");
      case PluginJar jar ->
          new Wish.Run(
              jar, standing, first(word, standing.word(), shipped.map(Choice::word).orElse(null)));
    };
  }

  /** Why the appliance's own jar runs in the place of an installed one; null when it does not. */
  private static @Nullable String passedOver(Standing standing, Candidate stored, PluginJar own) {
    return switch (stored) {
      case RefusedJar jar ->
          "The installed %s does not run, so the one that came with the factory does. %s"
              .formatted(standing.wanted(), jar.reason());
      case PluginJar jar when Precedence.passesOver(own.version(), standing) ->
          "It came with the factory, and is newer than the installed " + jar.version() + ".";
      case PluginJar _ -> null;
    };
  }

  private static Candidate candidate(Choice choice) {
    return choice.jar() != null ? choice.jar() : Objects.requireNonNull(choice.refused());
  }

  private static @Nullable String word(@Nullable RefusedJar refused) {
    return refused == null ? null : Choice.word(refused);
  }

  private static @Nullable String first(@Nullable String... words) {
    for (String word : words) {
      if (word != null) {
        return word;
      }
    }
    return null;
  }
}
