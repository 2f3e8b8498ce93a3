package org.photofactory.kernel.plugins;

import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.spi.stage.Stage;

/** Announces plugins' stages to the pipeline. Thread-safe. */
public final class StageDock implements ServiceDock<Stage> {

  private final StageRegistry registry;

  public StageDock(StageRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Class<Stage> type() {
    return Stage.class;
  }

  @Override
  public Mooring dock(Stage stage, Tenant tenant) {
    GuardedStage guarded = new GuardedStage(stage, tenant);
    StageRegistry.Registration registration = registry.register(guarded, tenant.identity());
    return () -> {
      registration.close();
      guarded.release();
    };
  }
}
