package org.photofactory.plugins.video.playback;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.plugins.video.making.Recipe;
import org.photofactory.plugins.video.playback.Playing.Way;

/** Says how a film is played by a browser. Thread-safe. */
final class Projectionist {

  /** A player that begins with less runs dry at once. */
  private static final int ENOUGH_PIECES = 2;

  private final Shelf shelf;
  private final Desk desk;

  Projectionist(Shelf shelf, Desk desk) {
    this.shelf = shelf;
    this.desk = desk;
  }

  Playing playing(Screening screening, Browser browser) throws IOException {
    KnownFilm film = screening.film();
    if (film == null) {
      return answer(
          screening,
          Way.WAITING,
          new Refusal("NOT_LOOKED_AT", "It is still to be looked at.", null),
          null);
    }
    if (browser.plays(film)) {
      return answer(screening, Way.ORIGINAL, null, null);
    }
    OptionalDouble part = desk.progress(screening.assetId());
    Double progress = part.isPresent() ? part.getAsDouble() : null;
    return canBegin(variants(screening, browser), part.isPresent())
        ? answer(screening, Way.HLS, null, progress)
        : notYet(screening, film, progress);
  }

  /** What of a film this browser can play. */
  List<Variant> variants(Screening screening, Browser browser) throws IOException {
    KnownFilm film = screening.film();
    List<Variant> all = shelf.playable(screening.sha256());
    boolean copyToo = film != null && (film.videoCodec() == null || browser.decodes(film));
    return copyToo
        ? all
        : all.stream().filter(variant -> !variant.name().equals(Recipe.COPY)).toList();
  }

  private static boolean canBegin(List<Variant> variants, boolean beingMade) throws IOException {
    for (Variant variant : variants) {
      if (variant.whole() || (beingMade && variant.pieces().size() >= ENOUGH_PIECES)) {
        return true;
      }
    }
    return false;
  }

  private static Playing notYet(Screening screening, KnownFilm film, @Nullable Double progress) {
    if (progress != null) {
      return answer(
          screening,
          Way.WAITING,
          new Refusal("BEING_PREPARED", "It is being prepared.", null),
          progress);
    }
    if ("ASKED".equals(screening.state())) {
      return answer(
          screening,
          Way.WAITING,
          new Refusal("QUEUED", "It is prepared as soon as those before it are.", null),
          null);
    }
    return answer(
        screening,
        Way.NONE,
        Optional.ofNullable(screening.refusal()).orElseGet(() -> notPrepared(film)),
        null);
  }

  private static Refusal notPrepared(KnownFilm film) {
    String codec = film.videoCodec() == null ? film.audioCodec() : film.videoCodec();
    return new Refusal(
        "NOT_PREPARED",
        "This browser does not play it as it is (%s).".formatted(codec),
        "Have it prepared, or download the original.");
  }

  private static Playing answer(
      Screening screening, Way way, @Nullable Refusal why, @Nullable Double progress) {
    KnownFilm film = screening.film();
    PictureSize size = film == null ? null : film.size();
    boolean refused = screening.refusal() != null && way == Way.NONE;
    return new Playing(
        way,
        url(screening.assetId(), way),
        why == null ? null : why.code(),
        why == null ? null : why.sentence(),
        why == null ? null : why.hint(),
        way == Way.NONE && !refused,
        progress,
        size == null ? null : size.width(),
        size == null ? null : size.height(),
        film == null || film.seconds() <= 0 ? null : film.seconds(),
        screening.extras().strip(),
        screening.extras().waveform());
  }

  private static @Nullable String url(long assetId, Way way) {
    return switch (way) {
      case ORIGINAL -> "/media/" + assetId + "/original";
      case HLS -> "/api/v1/p/video/hls/" + assetId + "/index.m3u8";
      case WAITING, NONE -> null;
    };
  }
}
