package org.photofactory.kernel.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToLongFunction;

/** Queue depths, dead letters and running calls per stage for {@code /metrics}. For one thread. */
final class StageGauges {

  private final StageControl stages;
  private final MultiGauge pending;
  private final MultiGauge dead;
  private final MultiGauge running;

  StageGauges(StageControl stages, MeterRegistry registry) {
    this.stages = stages;
    this.pending = gauge("photofactory.stage.pending", "Assets that wait for a stage", registry);
    this.dead = gauge("photofactory.stage.dead", "Assets that a stage has given up", registry);
    this.running = gauge("photofactory.stage.running", "Calls of a stage that run", registry);
  }

  void update() {
    List<StageStatus> now = stages.stages();
    set(pending, now, stage -> stage.counts().pending());
    set(dead, now, stage -> stage.counts().dead());
    set(running, now, stage -> stage.pace().running());
  }

  private static void set(
      MultiGauge gauge, List<StageStatus> stages, ToLongFunction<StageStatus> value) {
    gauge.register(
        stages.stream()
            .<Row<?>>map(stage -> Row.of(Tags.of("stage", stage.name()), value.applyAsLong(stage)))
            .toList(),
        true);
  }

  private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
    return MultiGauge.builder(name).description(description).register(registry);
  }
}
