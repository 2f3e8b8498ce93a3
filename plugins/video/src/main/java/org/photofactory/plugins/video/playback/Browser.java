package org.photofactory.plugins.video.playback;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a browser plays: what all of today's do, and what one says of itself.
 *
 * @param more codecs beyond the usual: {@code hevc}, {@code av1}, {@code vp9}, {@code h264-10},
 *     {@code ac3}, {@code alac}; or with a minus a container that it lacks: {@code -mov}, {@code
 *     -webm}, {@code -ogg}, {@code -flac}
 */
record Browser(Set<String> more) {

  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
  private static final Pattern WORD = Pattern.compile("-?[a-z0-9][a-z0-9-]{0,15}");

  private static final Set<String> MP4_SOUND = Set.of("aac", "mp3", "flac", "opus");
  private static final Set<String> WEBM_SOUND = Set.of("vorbis", "opus");
  private static final Set<String> WAVES = Set.of("pcm_u8", "pcm_s16le", "pcm_s24le", "pcm_f32le");

  Browser {
    more = Set.copyOf(more);
  }

  /** Reads words with commas between them; what means nothing is left aside. */
  static Browser of(@Nullable String words) {
    Set<String> more = new HashSet<>();
    if (words != null) {
      BETWEEN
          .splitAsStream(words.toLowerCase(Locale.ROOT))
          .limit(32)
          .filter(word -> WORD.matcher(word).matches())
          .forEach(more::add);
    }
    return new Browser(more);
  }

  /** What it plays beside the usual, with commas, always in the same order. */
  String words() {
    return more.stream().sorted().collect(Collectors.joining(","));
  }

  /** What either of them plays. */
  Browser or(Browser other) {
    Set<String> both = new HashSet<>(more);
    both.addAll(other.more);
    return new Browser(both);
  }

  /** It plays the file as it is. */
  boolean plays(KnownFilm film) {
    String sound = film.audioCodec();
    return film.videoCodec() == null
        ? sound != null && playsRecording(film.container(), sound)
        : playsFilm(film, sound);
  }

  /** It decodes these pictures, whatever holds them. */
  boolean decodes(KnownFilm film) {
    String codec = film.videoCodec();
    return codec != null
        && switch (codec) {
          case "h264" -> film.plain() || more.contains("h264-10");
          case "hevc", "av1", "vp9" -> more.contains(codec);
          default -> false;
        };
  }

  private boolean playsFilm(KnownFilm film, @Nullable String sound) {
    if (film.interlaced()) {
      return false;
    }
    return switch (film.family()) {
      case MP4 ->
          decodes(film) && (sound == null || MP4_SOUND.contains(sound) || more.contains(sound));
      case QUICKTIME ->
          lacksNot("mov")
              && decodes(film)
              && (sound == null || MP4_SOUND.contains(sound) || more.contains(sound));
      case WEBM ->
          lacksNot("webm") && isWebm(film) && (sound == null || WEBM_SOUND.contains(sound));
      case MATROSKA, OTHER -> false;
    };
  }

  /** Who plays WebM plays all of its codecs. */
  private static boolean isWebm(KnownFilm film) {
    String codec = String.valueOf(film.videoCodec());
    return Set.of("vp8", "vp9", "av1").contains(codec);
  }

  private boolean playsRecording(String container, String sound) {
    return switch (container) {
      case "mp3" -> true;
      case "wav" -> WAVES.contains(sound);
      case "flac" -> lacksNot("flac");
      case "ogg" -> lacksNot("ogg") && Set.of("vorbis", "opus", "flac").contains(sound);
      case "aac" -> true;
      case "matroska,webm" -> lacksNot("webm") && WEBM_SOUND.contains(sound);
      default ->
          container.startsWith("mov,") && (MP4_SOUND.contains(sound) || more.contains(sound));
    };
  }

  private boolean lacksNot(String container) {
    return !more.contains("-" + container);
  }
}
