package org.photofactory.kernel.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.pipeline.Batching;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.Write;

/**
 * A plugin's stage as the pipeline gets it: tells the tenant how calls go, and lets the plugin's
 * object go for certain, whoever still holds this one. Thread-safe.
 */
final class GuardedStage implements Stage, Batching {

  private final StageSpec spec;
  private final Tenant tenant;
  private final boolean together;
  private volatile @Nullable Stage stage;

  GuardedStage(Stage stage, Tenant tenant) {
    this.spec = stage.spec();
    this.together = Batching.of(stage);
    this.stage = stage;
    this.tenant = tenant;
  }

  /** Forgets the plugin's object; later calls fail. */
  void release() {
    stage = null;
  }

  @Override
  public boolean together() {
    return together;
  }

  @Override
  public StageSpec spec() {
    return spec;
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws Exception {
    return watched(() -> guarded(present().process(asset, context)));
  }

  @Override
  public List<Outcome> processAll(List<Asset> assets, StageContext context) throws Exception {
    return watched(
        () -> present().processAll(assets, context).stream().map(this::guarded).toList());
  }

  /** The write is plugin code too: only when it has run did the call end well. */
  private Outcome guarded(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> new Outcome.Done(guarded(done.write()), done.remark());
      case Outcome.Skipped(String code, String reason, Write write) ->
          new Outcome.Skipped(code, reason, guarded(write));
      case Outcome.Later later -> later;
      case Outcome.Failed failed -> {
        tenant.worked();
        yield failed;
      }
    };
  }

  private Write guarded(Write write) {
    return handle -> {
      watched(
          () -> {
            write.apply(handle);
            return true;
          });
      tenant.worked();
    };
  }

  private Stage present() {
    Stage present = stage;
    if (present == null) {
      throw new IllegalStateException("the plugin of the stage " + spec.name() + " has gone");
    }
    return present;
  }

  private <T> T watched(Call<T> call) throws Exception {
    try {
      return call.run();
    } catch (Exception | Error failure) {
      tenant.failed(failure);
      throw failure;
    }
  }

  @FunctionalInterface
  private interface Call<T> {
    T run() throws Exception;
  }
}
