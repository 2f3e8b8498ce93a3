package org.photofactory.plugins.video.motion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the film in a motion photo. What makers write about where it lies is only where it is
 * looked for: it counts when a whole film begins there.
 */
final class MotionPhotos {

  private MotionPhotos() {}

  /** The film in a picture file; empty when it holds none. */
  static Optional<Clip> find(PictureFile file) throws IOException {
    for (Clip place : JpegHead.isJpeg(file) ? behindJpeg(file) : inBoxes(file)) {
      Optional<Clip> film = WholeFilm.in(file, place);
      if (film.isPresent()) {
        return film;
      }
    }
    return Optional.empty();
  }

  /** Samsung's directory knows where the film ends, too. */
  private static List<Clip> behindJpeg(PictureFile file) throws IOException {
    List<Clip> places = new ArrayList<>();
    SamsungTrailer.clip(file).ifPresent(places::add);
    JpegHead.xmp(file).map(XmpReader::read).orElse(GoogleWords.NONE).starts(file.length()).stream()
        .map(start -> new Clip(start, file.length() - start))
        .forEach(places::add);
    return places;
  }

  /** HEIC files have a box for it; Samsung's first ones had it behind them instead. */
  private static List<Clip> inBoxes(PictureFile file) throws IOException {
    List<Clip> places = new ArrayList<>();
    new Boxes(file)
        .walk(
            0,
            file.length(),
            box -> {
              boolean picture = box.start() > 0 || box.type().equals("ftyp");
              if (box.type().equals("mpvd")) {
                places.add(new Clip(box.content(), box.end() - box.content()));
              }
              return picture;
            });
    SamsungTrailer.clip(file).ifPresent(places::add);
    return places;
  }
}
