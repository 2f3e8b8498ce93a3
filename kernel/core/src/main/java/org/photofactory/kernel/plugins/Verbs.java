package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.spi.command.Verb;
import org.photofactory.spi.command.VerbContext;
import org.photofactory.spi.stage.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The verbs of plugins. Thread-safe. */
public final class Verbs implements ServiceDock<Verb>, VerbDesk {

  private static final Logger log = LoggerFactory.getLogger(Verbs.class);
  private static final Duration LIMIT = Duration.ofHours(1);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final int NOT_DONE = 2;

  private record Docked(Card card, Verb verb, PluginIdentity identity, PluginCalls calls) {

    boolean is(String plugin, String name) {
      return card.plugin().equals(plugin) && card.name().equals(name);
    }
  }

  private final List<Docked> verbs = new CopyOnWriteArrayList<>();

  @Override
  public Class<Verb> type() {
    return Verb.class;
  }

  @Override
  public Mooring dock(Verb verb, Tenant tenant) {
    String plugin = tenant.identity().id();
    Card card = new Card(plugin, verb.name(), verb.operands(), verb.summary());
    if (!card.name().matches("[a-z][a-z0-9-]{0,39}") || find(plugin, card.name()).isPresent()) {
      throw new IllegalStateException(
          "its verb \"" + card.name() + "\" is there twice, or is not lower case with hyphens");
    }
    PluginCalls calls = new PluginCalls(plugin + " " + card.name(), tenant, verb);
    Docked docked = new Docked(card, verb, tenant.identity(), calls);
    verbs.add(docked);
    return () -> {
      verbs.remove(docked);
      if (!calls.close(Duration.ZERO, GRACE)) {
        log.warn("The verb {} of {} does not end", card.name(), plugin);
      }
    };
  }

  @Override
  public List<Card> verbs() {
    return verbs.stream()
        .map(Docked::card)
        .sorted(Comparator.comparing(Card::plugin).thenComparing(Card::name))
        .toList();
  }

  @Override
  public Optional<RunningVerb> begin(String plugin, String verb, List<String> words) {
    return find(plugin, verb)
        .map(
            docked ->
                new RunningVerb(plugin + " " + verb, terminal -> run(docked, words, terminal)));
  }

  private static int run(Docked docked, List<String> words, RunningVerb terminal)
      throws InterruptedException {
    try {
      return docked
          .calls()
          .run(
              LIMIT,
              cancelled ->
                  docked
                      .verb()
                      .run(words, new Context(docked.identity().settings(), cancelled, terminal)));
    } catch (PluginCallException failure) {
      terminal.say(String.valueOf(failure.getMessage()));
      return NOT_DONE;
    }
  }

  private Optional<Docked> find(String plugin, String name) {
    return verbs.stream().filter(verb -> verb.is(plugin, name)).findFirst();
  }

  private record Context(Settings settings, BooleanSupplier asked, RunningVerb terminal)
      implements VerbContext {

    @Override
    public boolean cancelled() {
      return asked.getAsBoolean();
    }

    @Override
    public void say(String line) throws InterruptedException {
      terminal.say(line);
    }
  }
}
