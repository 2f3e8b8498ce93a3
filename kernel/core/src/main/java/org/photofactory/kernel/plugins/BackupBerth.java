package org.photofactory.kernel.plugins;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.stage.Stage;

/** One backup target's stay: its stage is in the pipeline while it can be used. Thread-safe. */
final class BackupBerth {

  private final BackupTarget target;
  private final Tenant tenant;
  private final Stage filling;
  private final StageRegistry registry;
  private @Nullable Stay stay;
  private @Nullable Thread leaving;
  private boolean closed;

  private record Stay(StageRegistry.Registration registration, GuardedStage stage) {
    void end() {
      registration.close();
      stage.release();
    }
  }

  /**
   * @param filling the stage that fills the target
   */
  BackupBerth(BackupTarget target, Tenant tenant, Stage filling, StageRegistry registry) {
    this.target = target;
    this.tenant = tenant;
    this.filling = filling;
    this.registry = registry;
  }

  boolean isOf(String pluginId) {
    return tenant.identity().id().equals(pluginId);
  }

  /**
   * Looks whether the target can be used, and tells that to people.
   *
   * @throws org.photofactory.kernel.pipeline.StageRefusedException when the pipeline does not take
   *     its stage
   */
  synchronized String look() {
    Optional<String> off = off();
    if (off.isPresent()) {
      leave();
    } else {
      enter();
    }
    return filling.spec().name() + off.map(reason -> " is off: " + reason).orElse(" is on");
  }

  /** When this returns, no call into the target runs, or the stuck ones have been set aside. */
  void close() {
    Stay last;
    Thread before;
    synchronized (this) {
      closed = true;
      last = stay;
      before = leaving;
      stay = null;
    }
    if (last != null) {
      last.end();
    }
    await(before);
  }

  private Optional<String> off() {
    try {
      return target.off();
    } catch (RuntimeException | Error defect) {
      tenant.failed(defect);
      return Optional.of("It failed: " + defect);
    }
  }

  private void enter() {
    boolean busy = leaving != null && leaving.isAlive();
    if (stay == null && !closed && !busy) {
      GuardedStage guarded = new GuardedStage(filling, tenant);
      stay = new Stay(registry.register(guarded, tenant.identity()), guarded);
    }
  }

  /** Leaving waits for calls that run, which others must not wait for. */
  private void leave() {
    if (stay != null) {
      String name = filling.spec().name() + " leaves";
      leaving = Thread.ofPlatform().daemon().name(name).start(stay::end);
      stay = null;
    }
  }

  private static void await(@Nullable Thread thread) {
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
