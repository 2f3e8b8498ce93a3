package org.photofactory.kernel.plugins;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** What others see of one plugin. Told by one thread at a time, looked at by any. */
final class Showcase {

  private final Runnable changed;
  private volatile PluginStatus status;
  private volatile @Nullable PluginJar running;

  /**
   * @param changed told whenever there is something else to see
   */
  Showcase(PluginStatus status, Runnable changed) {
    this.status = status;
    this.changed = changed;
  }

  /** How it fares. */
  PluginStatus status() {
    return status;
  }

  /** The jar that runs; empty when none does. */
  Optional<RunningJar> running() {
    return Optional.ofNullable(running)
        .map(jar -> new RunningJar(jar.file(), jar.version().toString(), jar.descriptor()));
  }

  /**
   * Shows something else.
   *
   * @param version empty when unknown
   * @param works the jar whose code runs; null when none does
   */
  void show(String version, State state, @Nullable String reason, @Nullable PluginJar works) {
    status = new PluginStatus(status.id(), version, state, reason);
    running = state == State.DRAINING ? null : works;
    changed.run();
  }
}
