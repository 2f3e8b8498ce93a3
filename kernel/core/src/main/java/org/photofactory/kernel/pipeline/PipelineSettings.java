package org.photofactory.kernel.pipeline;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.photofactory.spi.stage.LaneKind;

/**
 * How the pipeline runs.
 *
 * @param lanes calls that may run at once, per lane
 * @param scratch folder below which calls get their scratch folders; emptied at start
 * @param sweepAt time of day (system zone) of the nightly sweep
 * @param retention how long history is kept
 */
public record PipelineSettings(
    Map<LaneKind, Integer> lanes, Path scratch, LocalTime sweepAt, Retention retention) {

  /** Days that the run log and the status history are kept. */
  public record Retention(int runLogDays, int statusDays) {}
}
