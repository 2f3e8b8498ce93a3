package org.photofactory.plugins.video.playback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.photofactory.spi.stage.Settings;

/**
 * What is made playable, and what is not.
 *
 * @param policy what is prepared before anybody asks
 * @param hours longest film
 * @param megapixels largest pictures
 * @param gigabytes largest file
 * @param refused codecs that are not decoded
 */
record Limits(Policy policy, int hours, int megapixels, int gigabytes, List<String> refused) {

  /** What is prepared before anybody asks. */
  enum Policy {
    /** Nothing. */
    NEVER,
    /** What usual browsers do not play as it is. */
    REQUIRED,
    /** Every film, so that it plays on slow lines too. */
    ALL;

    static Policy of(String word) {
      return Arrays.stream(values())
          .filter(policy -> policy.name().equalsIgnoreCase(word.strip()))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "plugin.video.policy is never, required or all, not " + word));
    }
  }

  static Limits of(Settings settings) {
    return new Limits(
        Policy.of(settings.text("policy")),
        settings.integer("max-hours"),
        settings.integer("max-megapixels"),
        settings.integer("max-gigabytes"),
        Words.of(settings.text("refuse-codecs")));
  }

  /** Why a film is not made playable; empty when it is. */
  Optional<Refusal> objection(KnownFilm film, long bytes) {
    if (film.seconds() > hours * 3600.0) {
      return refusal("TOO_LONG", "It is longer than %d hours.".formatted(hours), "max-hours");
    }
    if (film.size() != null && film.size().pixels() > megapixels * 1_000_000L) {
      return refusal(
          "TOO_MANY_PIXELS",
          "Its pictures have more than %d megapixels.".formatted(megapixels),
          "max-megapixels");
    }
    if (bytes > gigabytes * 1_000_000_000L) {
      return refusal("TOO_LARGE", "It is larger than %d GB.".formatted(gigabytes), "max-gigabytes");
    }
    return codec(film);
  }

  private Optional<Refusal> codec(KnownFilm film) {
    if (film.videoCodec() != null && film.videoCodec().isEmpty()) {
      return Optional.of(
          new Refusal(
              "UNKNOWN_CODEC",
              "Nobody here knows how its pictures are coded.",
              "A newer ffmpeg may; the original can be downloaded."));
    }
    Predicate<String> known = codec -> codec.equals(film.videoCodec());
    return refused.stream().anyMatch(known.or(codec -> codec.equals(film.audioCodec())))
        ? refusal("CODEC_REFUSED", "Its codec is not to be decoded here.", "refuse-codecs")
        : Optional.empty();
  }

  private static Optional<Refusal> refusal(String code, String sentence, String setting) {
    String hint =
        "The setting plugin.video." + setting + " says so; the original can be downloaded.";
    return Optional.of(new Refusal(code, sentence, hint));
  }
}
