package org.photofactory.kernel.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.stage.LaneKind;

/**
 * A stage as people see it.
 *
 * @param name unique name
 * @param flag status flag it owns
 * @param version version that runs
 * @param plugin id of the plugin that brings it
 * @param lane which threads run it
 * @param state what it is allowed to do
 * @param halt why it is paused or parked; null otherwise
 * @param counts assets by what the stage made of them
 * @param pace how fast it goes
 */
public record StageStatus(
    String name,
    String flag,
    int version,
    String plugin,
    LaneKind lane,
    StageState state,
    @Nullable Halt halt,
    Counts counts,
    Pace pace) {

  /**
   * What a stage is allowed to do.
   *
   * @param halt why it is paused or parked; null otherwise
   */
  public record Standing(StageState state, @Nullable Halt halt) {}

  /**
   * Why a stage does not work.
   *
   * @param recheckAt when it is tried again by itself; null when a person must resume it, or when
   *     it waits for the flag of another stage ({@code FLAG_MISSING})
   */
  public record Halt(String code, String reason, @Nullable Instant recheckAt) {}

  /**
   * Assets by what the stage made of them; {@code pending} have a work row, {@code stale} are done
   * but to be done again.
   */
  public record Counts(long done, long skipped, long dead, long pending, long stale) {}

  /**
   * How fast it goes.
   *
   * @param running calls in this moment
   * @param perMinute assets settled in the last 60 s
   * @param averageMilliseconds mean time an asset took over the last 60 s; 0 when none
   */
  public record Pace(int running, int perMinute, double averageMilliseconds) {}
}
