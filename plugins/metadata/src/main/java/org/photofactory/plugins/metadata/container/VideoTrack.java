package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Findings.Turn;

/** The header of a track of pictures: its size, and its matrix, which turns it. */
final class VideoTrack {

  /**
   * Where the matrix starts, from the end of the durations: reserved, layer, group, volume,
   * reserved.
   */
  private static final int MATRIX_AFTER_TIMES = 16;

  private static final int MATRIX_LENGTH = 36;

  private VideoTrack() {}

  static void read(List<Box> track, Findings findings) throws IOException {
    Optional<ByteSource> handler = Box.find(track, "mdia", "hdlr");
    Optional<ByteSource> header = Box.find(track, "tkhd");
    boolean video =
        handler.isPresent() && (handler.get().has(8, "vide") || handler.get().has(8, "pict"));
    if (video && header.isPresent() && !findings.sized()) {
      readHeader(header.get(), findings);
    }
  }

  private static void readHeader(ByteSource header, Findings findings) throws IOException {
    int times = header.unsigned8(0) == 1 ? 36 : 24;
    int matrix = times + MATRIX_AFTER_TIMES;
    findings.size(
        header.unsigned16(matrix + MATRIX_LENGTH), header.unsigned16(matrix + MATRIX_LENGTH + 4));
    boolean sideways = header.signed32(matrix) == 0 && header.signed32(matrix + 4) != 0;
    findings.turn(sideways ? Turn.SIDEWAYS : Turn.UPRIGHT);
  }
}
