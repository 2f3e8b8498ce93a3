package org.photofactory.plugins.video.playback;

import org.jspecify.annotations.Nullable;

/**
 * How a film is played.
 *
 * @param way by which way
 * @param url what the player is given; null while there is nothing to play
 * @param code stable upper-case code of the reason; null when it plays
 * @param reason why it does not play, or not yet; null when it plays
 * @param hint what can be done about it; null when there is nothing
 * @param preparable asking for it to be prepared helps
 * @param progress how far its preparation has come, 0 to 1; null when it is not being prepared
 * @param width pixels across as shown; null for sound
 * @param height pixels down as shown; null for sound
 * @param duration seconds; null when unknown
 * @param strip small pictures along the film; null when there are none
 * @param waveform where its waveform is; null when there is none
 */
public record Playing(
    Way way,
    @Nullable String url,
    @Nullable String code,
    @Nullable String reason,
    @Nullable String hint,
    boolean preparable,
    @Nullable Double progress,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Double duration,
    @Nullable Strip strip,
    @Nullable String waveform) {

  /** Without a place, a reason and progress. */
  Playing(Screening screening, Way way) {
    this(
        way,
        null,
        null,
        null,
        null,
        way == Way.NONE && screening.refusal() == null,
        null,
        screening.width(),
        screening.height(),
        screening.seconds(),
        screening.extras().strip(),
        screening.extras().waveform());
  }

  Playing at(String place) {
    return new Playing(
        way,
        place,
        code,
        reason,
        hint,
        preparable,
        progress,
        width,
        height,
        duration,
        strip,
        waveform);
  }

  Playing because(Refusal why) {
    return new Playing(
        way,
        url,
        why.code(),
        why.sentence(),
        why.hint(),
        preparable,
        progress,
        width,
        height,
        duration,
        strip,
        waveform);
  }

  /** Nothing can be prepared of what nobody could look at. */
  Playing notPreparable() {
    return new Playing(
        way, url, code, reason, hint, false, progress, width, height, duration, strip, waveform);
  }

  Playing preparing(@Nullable Double part) {
    return new Playing(
        way, url, code, reason, hint, preparable, part, width, height, duration, strip, waveform);
  }

  /** By which way. */
  public enum Way {
    /** The original, by ranges. */
    ORIGINAL,
    /** In pieces; more may be coming. */
    HLS,
    /** Not yet. */
    WAITING,
    /** Not at all, as things stand. */
    NONE
  }

  /** Small pictures along a film, on one sheet. */
  public record Strip(
      String url, int columns, int rows, int tileWidth, int tileHeight, double secondsPerTile) {}
}
