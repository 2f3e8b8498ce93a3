package org.photofactory.plugins.video.playback;

import java.util.List;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.VideoTrack;
import org.photofactory.plugins.video.making.Recipe;

/**
 * What is made of a film.
 *
 * @param first the best that can be had
 * @param otherwise what is made when that fails
 */
record Plan(List<Recipe> first, List<Recipe> otherwise) {

  /** Sizes that nobody has named are not made larger or smaller than this. */
  private static final int USUAL = 720;

  /**
   * Packed anew where a browser decodes what is in it, encoded otherwise.
   *
   * @param always encoded in any case
   * @param shortEdges pixels of the short edges of what is encoded
   */
  static Plan of(Film film, KnownFilm known, Browser browser, boolean always, String shortEdges) {
    VideoTrack video = film.video();
    if (video == null) {
      return new Plan(List.of(Recipe.sound(film)), List.of());
    }
    List<Recipe> encoded = Recipe.encoded(film, video, edges(shortEdges));
    if (always || !goesAlong(known, browser)) {
      return new Plan(encoded, List.of());
    }
    boolean plain = "h264".equals(video.codec());
    String sound = String.valueOf(known.audioCodec());
    boolean soundToo = sound.equals("aac") || (plain && sound.equals("mp3"));
    return new Plan(List.of(Recipe.copy(film, soundToo)), encoded);
  }

  /** Players of pieces do not turn pictures, nor do they join fields. */
  private static boolean goesAlong(KnownFilm film, Browser browser) {
    return film.rotation() == 0 && !film.interlaced() && browser.decodes(film);
  }

  private static List<Integer> edges(String list) {
    List<Integer> edges =
        Words.of(list).stream()
            .filter(word -> word.matches("[0-9]{2,4}"))
            .map(Integer::valueOf)
            .toList();
    return edges.isEmpty() ? List.of(USUAL) : edges;
  }
}
