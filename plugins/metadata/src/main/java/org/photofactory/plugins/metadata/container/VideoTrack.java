package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Findings.Turn;

/** A track of a film: the size of its pictures, how they are turned, and how all is encoded. */
final class VideoTrack {

  /**
   * Where the matrix starts, from the end of the durations: reserved, layer, group, volume,
   * reserved.
   */
  private static final int MATRIX_AFTER_TIMES = 16;

  private static final int MATRIX_LENGTH = 36;

  private VideoTrack() {}

  static void read(List<Box> track, Findings findings) throws IOException {
    Optional<Box> media = Box.first(track, "mdia");
    if (media.isEmpty()) {
      return;
    }
    List<Box> parts = media.get().children();
    switch (handler(parts)) {
      case "vide", "pict" -> readPictures(track, parts, findings);
      case "soun" -> SoundTrack.read(parts, findings);
      default -> {}
    }
  }

  private static String handler(List<Box> media) throws IOException {
    Optional<ByteSource> handler = Box.find(media, "hdlr");
    return handler.isPresent() && handler.get().length() >= 12 ? handler.get().latin(8, 4) : "";
  }

  private static void readPictures(List<Box> track, List<Box> media, Findings findings)
      throws IOException {
    Optional<ByteSource> header = Box.find(track, "tkhd");
    if (header.isPresent() && !findings.sized()) {
      int rotation = readHeader(header.get(), findings);
      findings.add(TrackEncoding.read(media, rotation));
    }
  }

  /** Tells by how many degrees the pictures are turned clockwise. */
  private static int readHeader(ByteSource header, Findings findings) throws IOException {
    int times = header.unsigned8(0) == 1 ? 36 : 24;
    int matrix = times + MATRIX_AFTER_TIMES;
    findings.size(
        header.unsigned16(matrix + MATRIX_LENGTH), header.unsigned16(matrix + MATRIX_LENGTH + 4));
    int right = header.signed32(matrix);
    int down = header.signed32(matrix + 4);
    findings.turn(right == 0 && down != 0 ? Turn.SIDEWAYS : Turn.UPRIGHT);
    int quarters = (int) Math.round(Math.toDegrees(Math.atan2(down, right)) / 90);
    return Math.floorMod(quarters, 4) * 90;
  }
}
