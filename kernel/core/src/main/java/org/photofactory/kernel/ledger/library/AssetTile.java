package org.photofactory.kernel.ledger.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.stacks.StackKind;
import org.photofactory.spi.media.MediaKind;

/**
 * What a gallery needs to know of one asset.
 *
 * @param identity what it is
 * @param moment when it was taken
 * @param frame how large and how long it is
 * @param picture what there is to show
 * @param marks what a person has marked it with
 * @param stack the files it is one of; null when it is alone
 * @param problem why there is nothing to show; null when there is, or when it is still being made
 */
public record AssetTile(
    Identity identity,
    Moment moment,
    Frame frame,
    Picture picture,
    Marks marks,
    @Nullable Stack stack,
    @Nullable Problem problem) {

  /** The place of this asset in the timeline. */
  public TimelinePosition position() {
    return new TimelinePosition(moment.sortTime(), identity.id());
  }

  /** What it is, by content; and the name a person gave it. */
  public record Identity(long id, MediaKind kind, String mime, String fileName) {}

  /**
   * Times.
   *
   * @param takenAt wall clock; null when unknown
   * @param sortTime wall clock; the best guess when {@code takenAt} is unknown
   * @param trashedAt when it went to the trash; null when it is not there
   */
  public record Moment(
      @Nullable LocalDateTime takenAt, LocalDateTime sortTime, @Nullable Instant trashedAt) {}

  /** Pixels as shown, and seconds; each null when unknown or meaningless. */
  public record Frame(
      @Nullable Integer width, @Nullable Integer height, @Nullable Double durationSeconds) {}

  /**
   * What there is to show.
   *
   * @param thumbHash ThumbHash; null when there is none
   * @param revision grows with every new set of renditions; 0 before the first
   * @param renditions names, smallest first
   */
  public record Picture(byte @Nullable [] thumbHash, int revision, List<String> renditions) {}

  /** A favourite; left out of the timeline; in no list but its own. */
  public record Marks(boolean favourite, boolean archived, boolean hidden) {}

  /**
   * Files that belong together, of which lists show one.
   *
   * @param kind why, by what means most
   * @param count how many they are, without sidecars
   * @param cover id of the one that lists show
   * @param film id of the film of a Live photo; null when there is none
   */
  public record Stack(StackKind kind, int count, long cover, @Nullable Long film) {}

  /** Why a stage could make no picture: stage name, stable code, sentence for people. */
  public record Problem(String stage, String code, String message) {}
}
