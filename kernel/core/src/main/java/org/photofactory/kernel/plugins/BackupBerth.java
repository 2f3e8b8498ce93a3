package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.backups.PresentTarget;
import org.photofactory.kernel.backups.Retrieval;
import org.photofactory.kernel.pipeline.StageRefusedException;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.stage.Stage;

/** One backup target's stay: its stage is in the pipeline while it can be used. Thread-safe. */
final class BackupBerth {

  private final Guest guest;
  private final Stage filling;
  private final TargetCalls calls;
  private final StageRegistry registry;
  private final Availability availability;
  private @Nullable Stay stay;
  private @Nullable Thread leaving;
  private boolean closed;
  private volatile @Nullable String off;

  /** A target, and whose it is. */
  record Guest(BackupTarget target, Tenant tenant) {}

  private record Stay(StageRegistry.Registration registration, GuardedStage stage) {
    void end() {
      registration.close();
      stage.release();
    }
  }

  /**
   * @param filling the stage that fills the target
   * @param calls into the target, beside its stage
   */
  BackupBerth(Guest guest, Stage filling, TargetCalls calls, StageRegistry registry) {
    this.guest = guest;
    this.filling = filling;
    this.calls = calls;
    this.registry = registry;
    BackupTarget target = guest.target();
    this.availability = new Availability(calls.name(), guest.tenant(), target, target::off);
  }

  boolean isOf(String pluginId) {
    return guest.tenant().identity().id().equals(pluginId);
  }

  /** The target as it was last looked at. */
  PresentTarget present() {
    String plugin = guest.tenant().identity().id();
    return new PresentTarget(calls.name(), plugin, off, off == null ? calls.away() : null);
  }

  /**
   * Looks whether the target can be used.
   *
   * @throws StageRefusedException when the pipeline does not take its stage
   */
  void open() {
    settle(availability.off());
  }

  /** Looks whether the target can be used; one whose stage is refused cannot. */
  void look() {
    try {
      open();
    } catch (StageRefusedException refused) {
      off = refused.getMessage();
    }
  }

  /** The same after something has been set: it may write to another storage from now on. */
  void lookAnew() {
    calls.forgetLook();
    availability.endRest();
    look();
  }

  /** Has a copy written to a new file. */
  Retrieval retrieve(BackupItem item, Path newFile) throws InterruptedException {
    return calls.retrieve(item, newFile);
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
    calls.close();
    availability.close();
    await(before);
  }

  /** Nobody holds the monitor while the target is asked: who closes the berth must not wait. */
  private synchronized void settle(Optional<String> reason) {
    if (reason.isPresent()) {
      leave();
    } else {
      enter();
      calls.lookIfDue();
    }
    off = reason.orElse(null);
  }

  private void enter() {
    boolean busy = leaving != null && leaving.isAlive();
    if (stay == null && !closed && !busy) {
      GuardedStage guarded = new GuardedStage(filling, guest.tenant());
      stay = new Stay(registry.register(guarded, guest.tenant().identity()), guarded);
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
