package org.photofactory.web.factory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.pipeline.StageState;
import org.photofactory.kernel.pipeline.StageStatus;
import org.photofactory.kernel.pipeline.StageStatus.Halt;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.web.door.Viewer;

/**
 * <i>StageView</i> of the API: the groups of {@link StageStatus} laid flat. Why a stage is parked
 * may name a file or a folder: only who keeps the house in order is told.
 */
public record StageView(
    @JsonUnwrapped Role role,
    @JsonUnwrapped Condition condition,
    @JsonUnwrapped StageStatus.Counts counts,
    @JsonUnwrapped Speed speed) {

  /** What somebody gets to see of a stage. */
  public static StageView of(StageStatus stage, Viewer viewer) {
    boolean told = stage.state() != StageState.PARKED || viewer.keepsHouse();
    return new StageView(
        Role.of(stage),
        Condition.of(stage.state(), stage.halt(), told),
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

    static Condition of(StageState state, @Nullable Halt halt, boolean told) {
      if (halt == null) {
        return new Condition(state, null, null, null);
      }
      String reason = told ? halt.reason() : "It rests; an admin sees why.";
      return new Condition(state, halt.code(), reason, halt.recheckAt());
    }
  }

  /** How fast it goes. */
  record Speed(int running, int perMinute, double averageMs) {
    static Speed of(StageStatus.Pace pace) {
      return new Speed(pace.running(), pace.perMinute(), pace.averageMilliseconds());
    }
  }
}
