package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plugin's life in the host: installed, started, replaced, taken back, removed. Only {@link
 * #status} may be called by any thread; all else is for the host's own.
 */
final class HostedPlugin {

  private static final Logger log = LoggerFactory.getLogger(HostedPlugin.class);
  private static final String WAITS = "It waits for the database.";

  private final BundleSlot slot;
  private final JarStore store;
  private final PluginStarter starter;
  private final Consumer<String> changed;
  private @Nullable Choice considered;
  private @Nullable PluginJar current;
  private @Nullable Tenant tenant;
  private long startedAt;
  private volatile PluginStatus status;

  /**
   * @param changed told the id whenever the status has changed
   */
  HostedPlugin(BundleSlot slot, JarStore store, PluginStarter starter, Consumer<String> changed) {
    this.slot = slot;
    this.store = store;
    this.starter = starter;
    this.changed = changed;
    this.status = new PluginStatus(slot.id(), "", State.INSTALLED, WAITS);
  }

  PluginStatus status() {
    return status;
  }

  /** Looks at what the folders hold for this plugin, and acts when it has changed. */
  void consider(Choice choice) {
    if (choice.equals(considered)) {
      return;
    }
    considered = choice;
    if (choice.word() != null) {
      log.warn("{}", choice.word());
    }
    try {
      PluginJar wanted = wanted(choice);
      if (wanted == null) {
        tellRefusal(Objects.requireNonNull(choice.refused()));
      } else if (current == null) {
        install(wanted);
      } else if (!store.runs(wanted)) {
        replace(wanted);
      } else {
        tell(status.state(), passedOver());
      }
    } catch (IOException failure) {
      considered = null; // to be tried again
      String reason = "Its new jar cannot be copied: " + failure.getMessage();
      if (!reason.equals(status.reason())) {
        log.warn("The jar of the plugin {} cannot be copied", slot.id(), failure);
        tell(tenant == null ? State.BROKEN : State.ACTIVE, reason);
      }
    }
  }

  /** Starts it when it waits for that. */
  void startWaiting() {
    if (status.state() == State.INSTALLED && current != null) {
      start(current);
    }
  }

  /** A running version has turned out bad: it is taken back when it is still on probation. */
  void onTrouble(Tenant troubled, String reason) {
    if (troubled == tenant && !takeBack(reason)) {
      log.warn("The plugin {} fails: {}", name(), reason);
      tell(tenant == null ? State.BROKEN : State.ACTIVE, reason);
    }
  }

  /** Ends the probation when its time has passed. */
  void prove(Duration probation) {
    boolean due = System.nanoTime() - startedAt >= probation.toNanos();
    if (tenant != null && due && store.onProbation(slot.id())) {
      try {
        store.prove(slot.id());
      } catch (IOException failure) {
        log.warn("An old copy of the plugin {} cannot be deleted", slot.id(), failure);
      }
    }
  }

  /** Takes it out for good; its data stays. */
  void remove() {
    tell(State.DRAINING, "It is being removed.");
    halt();
    try {
      slot.clear();
      store.forget(slot.id());
    } catch (PluginRefusedException | IOException failure) {
      log.warn("The plugin {} did not go in good order", slot.id(), failure);
    }
    log.info("The plugin {} was removed; its data stays", name());
  }

  /** Drains and stops it. */
  void halt() {
    tenant = null;
    try {
      slot.stop();
    } catch (PluginRefusedException failure) {
      log.warn("The plugin {} does not stop: {}", name(), failure.reason());
    }
  }

  /**
   * What is to run; what ran before goes on when the folders hold nothing that may. Null when there
   * is nothing.
   */
  private @Nullable PluginJar wanted(Choice choice) throws IOException {
    if (choice.jar() != null) {
      return choice.jar();
    }
    return current != null ? current : store.kept(slot.id()).orElse(null);
  }

  private void install(PluginJar jar) throws IOException {
    try {
      PluginJar copy = store.adopt(jar);
      slot.put(copy);
      current = copy;
      tell(State.INSTALLED, WAITS);
    } catch (PluginRefusedException refusal) {
      fail(refusal);
    }
  }

  private void replace(PluginJar jar) throws IOException {
    PluginJar copy = store.adopt(jar);
    log.info("Replacing the plugin {} by {}", name(), jar.name());
    tell(State.DRAINING, "It is being replaced.");
    slot.replacing();
    try {
      halt();
      slot.put(copy);
      current = copy;
      start(copy);
    } catch (PluginRefusedException refusal) {
      fail(refusal);
    } finally {
      slot.replaced();
    }
  }

  private void start(PluginJar jar) {
    try {
      if (!store.takenBack(slot.id())) {
        starter.migrate(jar);
      }
      run(jar);
      log.info("The plugin {} is active", jar.name());
      tell(State.ACTIVE, passedOver());
    } catch (DatabaseAwayException away) {
      tell(State.INSTALLED, WAITS);
    } catch (PluginRefusedException refusal) {
      fail(refusal);
    }
  }

  private void run(PluginJar jar) throws PluginRefusedException {
    tenant = starter.run(jar, slot);
    startedAt = System.nanoTime();
  }

  private void fail(PluginRefusedException refusal) {
    halt();
    if (!takeBack(refusal.reason())) {
      log.warn("The plugin {} does not work: {}", name(), refusal.reason());
      log.debug("The plugin {} does not work", name(), refusal);
      forget();
      tell(refusal.state(), refusal.reason());
    }
  }

  /** What does not work is nothing to take a later version back to. */
  private void forget() {
    try {
      store.forget(slot.id());
    } catch (IOException failure) {
      log.warn("The copy of the plugin {} cannot be deleted", name(), failure);
    }
  }

  /** Puts the previous version back. Its schema is not looked at: that only ever goes forward. */
  private boolean takeBack(String reason) {
    String bad = name();
    try {
      Optional<PluginJar> previous = store.revert(slot.id());
      if (previous.isEmpty()) {
        return false;
      }
      log.warn("Taking the plugin {} back: {}", bad, reason);
      halt();
      slot.put(previous.get());
      current = previous.get();
      run(current);
      tell(State.ACTIVE, bad + " was taken back, and this version runs instead. " + reason);
      return true;
    } catch (PluginRefusedException | IOException failure) {
      log.warn("The plugin {} cannot be taken back", bad, failure);
      halt();
      return false;
    }
  }

  private @Nullable String passedOver() {
    return considered == null ? null : considered.word();
  }

  private void tellRefusal(RefusedJar refused) {
    Version version = refused.version();
    String shown = version.equals(Version.emptyVersion) ? "" : version.toString();
    publish(new PluginStatus(slot.id(), shown, refused.state(), refused.reason()));
  }

  private void tell(State state, @Nullable String reason) {
    String version = current == null ? "" : current.version().toString();
    publish(new PluginStatus(slot.id(), version, state, reason));
  }

  private void publish(PluginStatus news) {
    status = news;
    changed.accept(slot.id());
  }

  private String name() {
    return current == null ? slot.id() : current.name();
  }
}
