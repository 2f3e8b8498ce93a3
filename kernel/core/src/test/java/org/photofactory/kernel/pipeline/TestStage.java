package org.photofactory.kernel.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.Write;

/** A stage whose work is a lambda, and which remembers what it was given. */
final class TestStage implements Stage {

  /** What the stage does. */
  @FunctionalInterface
  interface Work {
    Outcome on(Asset asset, StageContext context) throws Exception;
  }

  private final StageSpec spec;
  private final Work work;
  private final List<Long> seen = new CopyOnWriteArrayList<>();

  TestStage(StageSpec spec, Work work) {
    this.spec = spec;
    this.work = work;
  }

  static StageSpec spec(String name) {
    return StageSpec.of(name, name + "ed", MediaKind.IMAGE).withLane(LaneKind.IO).withBatch(8);
  }

  /** A stage that writes a row into {@code result} for every asset. */
  static TestStage writing(StageSpec spec) {
    return new TestStage(spec, (asset, context) -> Outcome.done(row(spec, asset)));
  }

  static Write row(StageSpec spec, Asset asset) {
    return handle ->
        handle.execute(
            "insert into result values (?, ?, ?) on conflict (asset_id, stage) do update set"
                + " version = excluded.version",
            asset.id(),
            spec.name(),
            spec.version());
  }

  List<Long> seen() {
    return seen;
  }

  @Override
  public StageSpec spec() {
    return spec;
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws Exception {
    seen.add(asset.id());
    return work.on(asset, context);
  }
}
