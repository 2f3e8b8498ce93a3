package org.photofactory.kernel.plugins;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plugin's life in the host: installed, started, replaced, switched off, removed. Only {@link
 * #showcase} may be called by any thread; all else is for one at a time.
 */
final class HostedPlugin {

  private static final Logger log = LoggerFactory.getLogger(HostedPlugin.class);
  private static final String WAITS = "It waits for the database.";

  private final BundleSlot slot;
  private final Trial trial;
  private final PluginStarter starter;
  private final Showcase showcase;
  private @Nullable Wish considered;
  private @Nullable PluginJar current;
  private @Nullable Tenant tenant;

  /**
   * @param changed told whenever the status has changed
   */
  HostedPlugin(BundleSlot slot, Trial trial, PluginStarter starter, Runnable changed) {
    this.slot = slot;
    this.trial = trial;
    this.starter = starter;
    this.showcase = new Showcase(new PluginStatus(slot.id(), "", State.INSTALLED, WAITS), changed);
  }

  /** What others see of it. By any thread. */
  Showcase showcase() {
    return showcase;
  }

  /** Looks at what it should be doing, and acts when that has changed. */
  void consider(Wish wish) {
    if (wish.equals(considered)) {
      return;
    }
    considered = wish;
    switch (wish) {
      case Wish.Run run -> consider(run);
      case Wish.Rest rest -> rest(rest);
      case Wish.Unfit(RefusedJar jar) -> passOver(jar);
    }
  }

  /** Whether something about it had to wait for the database. */
  boolean waits() {
    return trial.trouble() != null
        || (showcase.status().state() == State.INSTALLED && current != null);
  }

  /** Starts what waits for that; has it taken back when that had to wait. */
  void startWaiting() {
    String trouble = trial.trouble();
    if (trouble != null) {
      takeBack(trouble);
    } else if (current != null) {
      start(current);
    }
  }

  /**
   * A running version has come into trouble, or out of it: in trouble, it is taken back when it is
   * still on probation.
   */
  void onChange(Tenant changed) {
    if (changed != tenant) {
      return;
    }
    String trouble = changed.trouble();
    if (trouble == null) {
      log.info("The plugin {} works by now", name());
      trial.forgive();
      works();
    } else if (!takeBack(trouble)) {
      log.warn("The plugin {} fails: {}", name(), trouble);
      works();
    }
  }

  /**
   * Ends the probation when its time has passed. What is in trouble proves nothing: the word of it
   * may still be waiting behind deeds that take longer than the probation.
   */
  void prove(Duration time) {
    if (tenant != null && tenant.trouble() == null) {
      trial.prove(time);
    }
  }

  /**
   * Takes it out for good; its data stays.
   *
   * @return false when it runs on until the next start
   */
  boolean remove() {
    if (slot.bound() && tenant != null) {
      if (considered != null) {
        considered = null;
        tell(State.RESTART_NEEDED, "It was removed, and goes with the next start.");
      }
      return false;
    }
    tell(State.DRAINING, "It is being removed.");
    clear();
    log.info("The plugin {} was removed; its data stays", name());
    return true;
  }

  /** Drains and stops it. */
  void halt() {
    tenant = null;
    slot.stop();
  }

  private void consider(Wish.Run run) {
    if (slot.bound() && !run.jar().equals(current)) {
      awaitRestart(run.jar());
      return;
    }
    trial.of(run.standing());
    if (run.word() != null) {
      log.info("{}: {}", run.jar().name(), run.word());
    }
    if (current == null) {
      install(run.jar());
    } else if (!current.equals(run.jar()) || showcase.status().state() == State.DRAINING) {
      // What was taken back a moment ago is the same jar when somebody wants it again.
      replace(run.jar());
    } else if (tenant != null) {
      works();
    }
  }

  /** What runs goes on; what was stopped cannot run again. */
  private void awaitRestart(PluginJar next) {
    trial.forgive();
    slot.replaced();
    PluginJar shown = tenant == null || current == null ? next : current;
    String reason = "It holds native code: %s runs with the next start.".formatted(next.name());
    show(shown.version().toString(), State.RESTART_NEEDED, reason);
  }

  private void rest(Wish.Rest rest) {
    if (current != null) {
      tell(State.DRAINING, "It is being switched off.");
      clear();
    }
    show(rest.jar().version().toString(), rest.state(), rest.reason());
  }

  /** What runs goes on, whatever has become of its jar. */
  private void passOver(RefusedJar jar) {
    slot.replaced();
    if (tenant != null) {
      log.warn("{}", Choice.word(jar));
      works();
    } else {
      clear();
      show(jar.shown(), jar.state(), jar.reason());
    }
  }

  private void install(PluginJar jar) {
    trial.forgive();
    current = jar;
    try {
      slot.put(jar);
      tell(State.INSTALLED, WAITS);
    } catch (PluginRefusedException refusal) {
      fail(refusal);
    }
  }

  private void replace(PluginJar jar) {
    log.info("Replacing the plugin {} by {}", name(), jar.name());
    trial.forgive();
    tell(State.DRAINING, "It is being replaced.");
    slot.replacing();
    try {
      halt();
      current = jar;
      slot.put(jar);
      start(jar);
    } catch (PluginRefusedException refusal) {
      fail(refusal);
    } finally {
      slot.replaced();
    }
  }

  private void start(PluginJar jar) {
    try {
      Tenant prepared = starter.prepare(jar);
      trial.starting();
      starter.run(prepared, slot);
      tenant = prepared;
      trial.started();
      log.info("The plugin {} is active", jar.name());
      works();
    } catch (DatabaseAwayException away) {
      await(away);
    } catch (PluginRefusedException refusal) {
      fail(refusal);
    }
  }

  /** It is tried again with every look; what keeps it is told once. */
  private void await(DatabaseAwayException away) {
    halt();
    String reason = WAITS + " " + away.getMessage();
    if (!reason.equals(showcase.status().reason())) {
      log.warn("The plugin {} waits: {}", name(), away.getMessage());
      log.debug("The plugin {} waits", name(), away);
      tell(State.INSTALLED, reason);
    }
  }

  private void fail(PluginRefusedException refusal) {
    halt();
    if (!takeBack(refusal.reason())) {
      log.warn("The plugin {} does not work: {}", name(), refusal.reason());
      log.debug("The plugin {} does not work", name(), refusal);
      tell(refusal.state(), refusal.reason());
    }
  }

  /** Has the version before run instead; the register hears it first, so that it lasts. */
  private boolean takeBack(String reason) {
    if (!trial.takeBack(name(), reason)) {
      return false;
    }
    log.warn("Taking the plugin {} back: {}", name(), reason);
    considered = null;
    slot.replacing();
    halt();
    tell(State.DRAINING, "It is being taken back. " + reason);
    return true;
  }

  /** Nobody need wait for a next version either. */
  private void clear() {
    halt();
    slot.clear();
    slot.replaced();
    current = null;
  }

  /** It runs; what is wrong with it comes before anything else that there is to say. */
  private void works() {
    String trouble = tenant == null ? null : tenant.trouble();
    tell(State.ACTIVE, trouble != null || considered == null ? trouble : considered.word());
  }

  private void tell(State state, @Nullable String reason) {
    show(current == null ? "" : current.version().toString(), state, reason);
  }

  private void show(String version, State state, @Nullable String reason) {
    showcase.show(version, state, reason, tenant == null ? null : current);
  }

  private String name() {
    return current == null ? slot.id() : current.name();
  }
}
