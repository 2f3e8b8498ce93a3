package org.photofactory.web.factory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.pipeline.StageState;
import org.photofactory.kernel.pipeline.StageStatus;
import org.photofactory.kernel.pipeline.StageStatus.Halt;
import org.photofactory.spi.stage.LaneKind;

/** <i>StageView</i> of the API: the groups of {@link StageStatus} laid flat. */
public record StageView(
    @JsonUnwrapped Role role,
    @JsonUnwrapped Condition condition,
    @JsonUnwrapped StageStatus.Counts counts,
    @JsonUnwrapped Speed speed) {

  /** The view of a stage. */
  public static StageView of(StageStatus stage) {
    return new StageView(
        Role.of(stage),
        Condition.of(stage.state(), stage.halt()),
        stage.counts(),
        Speed.of(stage.pace()));
  }

  /** Assets that wait for it; none wait for a stage that has gone, though its work is kept. */
  long waiting() {
    return condition.state() == StageState.ABSENT ? 0 : counts.pending();
  }

  /** Who it is. */
  record Role(String name, String flag, int version, String plugin, LaneKind lane) {
    static Role of(StageStatus stage) {
      return new Role(stage.name(), stage.flag(), stage.version(), stage.plugin(), stage.lane());
    }
  }

  /** What it is allowed to do, and why not more. */
  record Condition(
      StageState state,
      @Nullable String code,
      @Nullable String reason,
      @Nullable Instant recheckAt) {

    static Condition of(StageState state, @Nullable Halt halt) {
      return halt == null
          ? new Condition(state, null, null, null)
          : new Condition(state, halt.code(), halt.reason(), halt.recheckAt());
    }
  }

  /** How fast it goes. */
  record Speed(int running, int perMinute, double averageMs) {
    static Speed of(StageStatus.Pace pace) {
      return new Speed(pace.running(), pace.perMinute(), pace.averageMilliseconds());
    }
  }
}
