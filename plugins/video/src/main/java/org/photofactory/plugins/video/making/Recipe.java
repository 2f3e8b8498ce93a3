package org.photofactory.plugins.video.making;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.film.AudioTrack;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.film.VideoTrack;

/**
 * How one variant of a film is made.
 *
 * @param name folder of its pieces
 * @param film what it is made of
 * @param size what it shows; null when nothing is encoded, or there is only sound
 * @param copied the pictures stay as they are
 * @param soundCopied the sound stays as it is
 */
public record Recipe(
    String name, Film film, @Nullable PictureSize size, boolean copied, boolean soundCopied) {

  /** Folder of what was only packed anew. */
  public static final String COPY = "copy";

  /** Folder of recordings without pictures. */
  public static final String SOUND = "sound";

  /** The pictures as they are, in pieces; the sound too, where it is of a kind that goes along. */
  public static Recipe copy(Film film, boolean soundToo) {
    return new Recipe(COPY, film, null, true, soundToo);
  }

  /** The sound alone. */
  public static Recipe sound(Film film) {
    return new Recipe(SOUND, film, null, false, false);
  }

  /**
   * Encoded in these sizes, none larger than the original and none twice, the smallest first.
   *
   * @param shortEdges pixels of the short edges
   */
  public static List<Recipe> encoded(Film film, VideoTrack video, List<Integer> shortEdges) {
    List<Recipe> recipes = new ArrayList<>();
    List<PictureSize> sizes =
        shortEdges.stream().sorted().map(video.shown()::within).distinct().toList();
    for (PictureSize size : sizes) {
      recipes.add(new Recipe(Integer.toString(size.shortEdge()), film, size, false, false));
    }
    return recipes;
  }

  /** Only H.264 goes into the plain pieces that every player takes. */
  public boolean fragmented() {
    VideoTrack video = film.video();
    return copied && video != null && !video.codec().equals("h264");
  }

  /** The sound that is heard: the first. */
  @Nullable AudioTrack audio() {
    return film.audio().isEmpty() ? null : film.audio().getFirst();
  }

  /** Work that was cut short goes on where it was; packing anew is too quick for that. */
  boolean resumable() {
    return size != null;
  }
}
