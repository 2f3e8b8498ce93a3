package org.photofactory.plugins.video.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.plugins.video.making.Recipe;
import org.photofactory.plugins.video.playback.Playing.Way;
import org.photofactory.spi.stage.StageRequests;

/** Says how a film is played by a browser. Thread-safe. */
final class Projectionist {

  /** A player that begins with less runs dry at once. */
  private static final int ENOUGH_PIECES = 2;

  private static final Refusal QUEUED =
      new Refusal("QUEUED", "It is prepared as soon as those before it are.", null);

  private final Shelf shelf;
  private final Desk desk;
  private final StageRequests stages;

  /**
   * @param stages know what was given up
   */
  Projectionist(Shelf shelf, Desk desk, StageRequests stages) {
    this.shelf = shelf;
    this.desk = desk;
    this.stages = stages;
  }

  /**
   * How a film is played.
   *
   * @param slow the line is slow: pieces rather than the original, where there are any
   */
  Playing playing(Screening screening, Browser browser, boolean slow) throws IOException {
    KnownFilm film = screening.film();
    if (film == null) {
      return notLookedAt(screening);
    }
    boolean plays = browser.plays(film);
    if (plays && !slow) {
      return new Playing(screening, Way.ORIGINAL).at(original(screening));
    }
    OptionalDouble part = desk.progress(screening.assetId());
    Double progress = part.isPresent() ? part.getAsDouble() : null;
    if (!variants(screening, browser).isEmpty()) {
      return new Playing(screening, Way.HLS).at(pieces(screening, browser)).preparing(progress);
    }
    return plays
        ? new Playing(screening, Way.ORIGINAL).at(original(screening))
        : notYet(screening, film, progress);
  }

  /**
   * What of a film this browser can play: what is whole; while nothing is, what is being made.
   * Others were given up: players would wait for their end.
   */
  List<Variant> variants(Screening screening, Browser browser) throws IOException {
    List<Variant> all =
        shelf.playable(screening.sha256()).stream()
            .filter(variant -> decodes(browser, variant, screening.film()))
            .toList();
    List<Variant> whole = all.stream().filter(Variant::whole).toList();
    boolean beingMade = desk.progress(screening.assetId()).isPresent();
    return whole.isEmpty() && beingMade ? begun(all) : whole;
  }

  private static boolean decodes(Browser browser, Variant variant, @Nullable KnownFilm film) {
    return !variant.name().equals(Recipe.COPY)
        || (film != null && (film.videoCodec() == null || browser.decodes(film)));
  }

  private static List<Variant> begun(List<Variant> variants) throws IOException {
    List<Variant> begun = new ArrayList<>();
    for (Variant variant : variants) {
      if (variant.pieces().size() >= ENOUGH_PIECES) {
        begun.add(variant);
      }
    }
    return begun;
  }

  private Playing notLookedAt(Screening screening) {
    return givenUp(PlaybackStage.NAME, screening)
        .map(why -> new Playing(screening, Way.NONE).because(why).notPreparable())
        .orElseGet(
            () ->
                new Playing(screening, Way.WAITING)
                    .because(new Refusal("NOT_LOOKED_AT", "It is still to be looked at.", null)));
  }

  private Optional<Refusal> givenUp(String stage, Screening screening) {
    return stages
        .givenUp(stage, screening.assetId())
        .map(why -> new Refusal(why.code(), why.sentence(), "The original can be downloaded."));
  }

  private Playing notYet(Screening screening, KnownFilm film, @Nullable Double progress) {
    Playing waiting = new Playing(screening, Way.WAITING);
    if (progress != null) {
      return waiting
          .because(new Refusal("BEING_PREPARED", "It is being prepared.", null))
          .preparing(progress);
    }
    if ("ASKED".equals(screening.state())) {
      return givenUp(TranscodeStage.NAME, screening)
          .map(why -> new Playing(screening, Way.NONE).because(why))
          .orElseGet(() -> waiting.because(QUEUED));
    }
    return new Playing(screening, Way.NONE)
        .because(Optional.ofNullable(screening.refusal()).orElseGet(() -> notPrepared(film)));
  }

  private static Refusal notPrepared(KnownFilm film) {
    String codec = film.videoCodec() == null ? film.audioCodec() : film.videoCodec();
    return new Refusal(
        "NOT_PREPARED",
        "This browser does not play it as it is (%s).".formatted(codec),
        "Have it prepared, or download the original.");
  }

  private static String original(Screening screening) {
    return "/media/" + screening.assetId() + "/original";
  }

  /** What the browser decodes decides also which variants it is shown. */
  private static String pieces(Screening screening, Browser browser) {
    String list = "/api/v1/p/video/hls/" + screening.assetId() + "/index.m3u8";
    return browser.more().isEmpty() ? list : list + "?plays=" + browser.words();
  }
}
