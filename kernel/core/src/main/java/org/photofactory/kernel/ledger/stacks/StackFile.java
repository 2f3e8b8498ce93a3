package org.photofactory.kernel.ledger.stacks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaKind;

/**
 * A file as the rules see it.
 *
 * @param id ledger id
 * @param kind what it is
 * @param title what it is called
 * @param place where it stands
 * @param shot how it was taken
 * @param ties what it says itself of others
 */
record StackFile(long id, MediaKind kind, FileTitle title, Place place, Shot shot, Ties ties) {

  /**
   * How it was taken, by the file's own word.
   *
   * @param takenAt wall clock; null when the file does not tell it, whatever its name and its own
   *     time may suggest
   * @param camera make and model; null when unknown
   * @param seconds how long it lasts; null for pictures
   */
  record Shot(@Nullable LocalDateTime takenAt, @Nullable String camera, @Nullable Double seconds) {}

  /**
   * What it says itself of others.
   *
   * @param contentId shared by a photo and its film
   * @param burstId shared by the shots of a burst
   * @param pick true for the shot that was chosen to stand for them
   */
  record Ties(@Nullable String contentId, @Nullable String burstId, boolean pick) {}

  private static final double LONGEST_LIVE_SECONDS = 4;
  private static final Duration LIVE_WITHIN = Duration.ofSeconds(2);

  boolean isPicture() {
    return kind == MediaKind.IMAGE || kind == MediaKind.RAW;
  }

  /** True when the two name the same content. */
  boolean sharesContent(StackFile other) {
    return ties.contentId() != null && ties.contentId().equals(other.ties.contentId());
  }

  /** True when this is a short film of the moment of a picture of the same name. */
  boolean isFilmOf(StackFile picture) {
    boolean strangers =
        ties.contentId() != null && picture.ties.contentId() != null && !sharesContent(picture);
    return !strangers
        && title.sameStem(picture.title)
        && shot.seconds() != null
        && shot.seconds() > 0
        && shot.seconds() <= LONGEST_LIVE_SECONDS
        && isWithin(picture, LIVE_WITHIN);
  }

  /** True when this is the RAW file of a shot of which that is the picture. */
  boolean isRawOf(StackFile picture) {
    return title.sameStem(picture.title)
        && shot.camera() != null
        && shot.camera().equals(picture.shot.camera())
        && isSameSecond(picture);
  }

  /** True when that was made from this by an editor. */
  boolean isOriginalOf(StackFile edited) {
    return edited.title.original().filter(title.stem()::equals).isPresent() && isSameSecond(edited);
  }

  boolean isSameSecond(StackFile other) {
    return shot.takenAt() != null
        && other.shot.takenAt() != null
        && second(shot.takenAt()).equals(second(other.shot.takenAt()));
  }

  /** How far apart in time; longest when either does not tell. */
  Duration distance(StackFile other) {
    if (shot.takenAt() == null || other.shot.takenAt() == null) {
      return ChronoUnit.FOREVER.getDuration();
    }
    return Duration.between(shot.takenAt(), other.shot.takenAt()).abs();
  }

  private boolean isWithin(StackFile other, Duration most) {
    return distance(other).compareTo(most) <= 0;
  }

  private static LocalDateTime second(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
