package org.photofactory.plugins.thumbnail.raw;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.photofactory.plugins.thumbnail.read.Bytes;

/** Finds the largest picture in a RAW file. */
public final class RawPreviews {

  private static final int HEAD = 16;

  private RawPreviews() {}

  /**
   * Walks the file's directories.
   *
   * @return what was found, up to where the file is broken
   * @throws IOException when the disk cannot be read
   */
  public static RawContent find(Bytes file) throws IOException {
    Finds finds = new Finds(file);
    try {
      walk(file, finds);
    } catch (EOFException | IndexOutOfBoundsException cut) {
      // what was found before the damage still counts
    }
    return finds.content();
  }

  private static void walk(Bytes file, Finds finds) throws IOException {
    ByteBuffer head = file.upTo(0, HEAD);
    String magic = StandardCharsets.ISO_8859_1.decode(head).toString();
    if (magic.startsWith("FUJIFILMCCD-RAW")) {
      FujiHeader.walk(file, finds);
    } else if (magic.startsWith("FOVb")) {
      SigmaSections.walk(file, finds);
    } else if (magic.startsWith("ftyp", 4)) {
      CanonBoxes.walk(file, finds);
    } else if (magic.startsWith("HEAPCCDR", 6)) {
      CanonHeap.walk(file, finds);
    } else if (magic.startsWith("II") || magic.startsWith("MM")) {
      TiffWalk.walk(file, finds);
    }
  }
}
