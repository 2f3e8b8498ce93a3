package org.photofactory.plugins.video.motion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.photofactory.plugins.video.motion.Boxes.Box;

/** Tells whether there is a film at a place of a file, and where it ends. */
final class WholeFilm {

  private static final String HANDLER = "hdlr";

  /** What is looked for in which box. */
  private static final Map<String, String> NEXT = Map.of("moov", "trak", "trak", "mdia");

  private final PictureFile file;
  private final Boxes boxes;
  private final Set<String> seen = new HashSet<>();
  private boolean pictures;

  private WholeFilm(PictureFile file) {
    this.file = file;
    boxes = new Boxes(file);
  }

  /**
   * Looks for a whole film: an index with a track of pictures, and what it points to. Whatever
   * comes behind it is cut off.
   */
  static Optional<Clip> in(PictureFile file, Clip place) throws IOException {
    boolean inside = place.offset() > 0 && place.length() <= file.length() - place.offset();
    return inside ? new WholeFilm(file).clip(place) : Optional.empty();
  }

  private Optional<Clip> clip(Clip place) throws IOException {
    long from = place.offset();
    long end = boxes.walk(from, from + place.length(), this::look);
    boolean whole = pictures && seen.contains("mdat");
    return whole ? Optional.of(new Clip(from, end - from)) : Optional.empty();
  }

  /** The first must tell what it is; a second one of these would be another file. */
  private boolean look(Box box) throws IOException {
    if (seen.isEmpty() != box.type().equals("ftyp")) {
      return false;
    }
    seen.add(box.type());
    if (box.type().equals("moov")) {
      descend(box);
    }
    return true;
  }

  /** Goes down to what tracks say they are; never deeper, however boxes are nested. */
  private void descend(Box parent) throws IOException {
    String wanted = NEXT.get(parent.type());
    boxes.walk(
        parent.content(),
        parent.end(),
        box -> {
          if (box.type().equals(HANDLER) && parent.type().equals("mdia")) {
            pictures |= kind(box).equals("vide");
          } else if (box.type().equals(wanted)) {
            descend(box);
          }
          return true;
        });
  }

  private String kind(Box handler) throws IOException {
    byte[] kind = file.at(handler.content() + 8, 4).array();
    return new String(kind, StandardCharsets.ISO_8859_1);
  }
}
