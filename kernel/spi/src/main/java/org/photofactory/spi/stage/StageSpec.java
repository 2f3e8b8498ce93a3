package org.photofactory.spi.stage;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.photofactory.spi.media.MediaKind;

/**
 * Who a stage is and what it needs.
 *
 * @param name unique name, lower case with hyphens, for example {@code thumbnail}
 * @param flag the status flag it owns, lower case with underscores; seen in the database as {@code
 *     is_<flag>}
 * @param version raise it to have every asset worked on again
 * @param requires flags that must be settled before; {@code ingested} is settled for every asset
 * @param accepts kinds of media it works on; never empty
 * @param lane which threads run it
 * @param batch how many assets a call may get, 1 to 1,000
 * @param timeout how long one asset may take; a batch may take that long for each of its assets
 * @param attempts how often a transient failure is tried before the asset is a dead letter for this
 *     stage
 */
public record StageSpec(
    String name,
    String flag,
    int version,
    Set<String> requires,
    Set<MediaKind> accepts,
    LaneKind lane,
    int batch,
    Duration timeout,
    int attempts) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,47}");
  private static final Pattern FLAG = Pattern.compile("[a-z][a-z0-9_]{0,47}");

  public StageSpec {
    require(NAME.matcher(name).matches(), "name must be lower case with hyphens: " + name);
    require(FLAG.matcher(flag).matches(), "flag must be lower case with underscores: " + flag);
    require(version >= 1, "version starts at 1: " + version);
    require(!accepts.isEmpty(), "a stage accepts at least one kind of media");
    require(batch >= 1 && batch <= 1000, "batch is 1 to 1000: " + batch);
    require(timeout.isPositive(), "timeout must be positive: " + timeout);
    require(attempts >= 1, "attempts starts at 1: " + attempts);
    Objects.requireNonNull(lane, "lane is null");
    requires = Set.copyOf(requires);
    accepts = Set.copyOf(accepts);
  }

  /**
   * A spec with the usual values: version 1, after {@code ingested}, CPU lane, batch 1, 60 s, 6
   * attempts.
   */
  public static StageSpec of(String name, String flag, MediaKind... accepts) {
    return new StageSpec(
        name,
        flag,
        1,
        Set.of("ingested"),
        Set.of(accepts),
        LaneKind.CPU,
        1,
        Duration.ofSeconds(60),
        6);
  }

  /** The same with another version. */
  public StageSpec withVersion(int newVersion) {
    return new StageSpec(name, flag, newVersion, requires, accepts, lane, batch, timeout, attempts);
  }

  /** The same after other flags. */
  public StageSpec withRequires(String... flags) {
    return new StageSpec(
        name, flag, version, Set.of(flags), accepts, lane, batch, timeout, attempts);
  }

  /** The same on another lane. */
  public StageSpec withLane(LaneKind newLane) {
    return new StageSpec(name, flag, version, requires, accepts, newLane, batch, timeout, attempts);
  }

  /** The same with another batch size. */
  public StageSpec withBatch(int newBatch) {
    return new StageSpec(name, flag, version, requires, accepts, lane, newBatch, timeout, attempts);
  }

  /** The same with another timeout per asset. */
  public StageSpec withTimeout(Duration newTimeout) {
    return new StageSpec(name, flag, version, requires, accepts, lane, batch, newTimeout, attempts);
  }

  /** The same with another number of attempts. */
  public StageSpec withAttempts(int newAttempts) {
    return new StageSpec(name, flag, version, requires, accepts, lane, batch, timeout, newAttempts);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
