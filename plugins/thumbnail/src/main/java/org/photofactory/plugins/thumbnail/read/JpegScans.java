package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Counts the scans of a JPEG file: a small one may hold thousands. */
final class JpegScans {

  /** Usual are some ten; the most thorough optimisers write some sixty. */
  private static final int MOST = 100;

  private static final int START_OF_SCAN = 0xda;
  private static final int PIECE = 1 << 16;

  private JpegScans() {}

  /**
   * Looks through the file; within a scan, the marker of another cannot stand for anything else.
   *
   * @param first where the first scan begins
   */
  static void check(Bytes bytes, long first) throws IOException, BrokenPictureException {
    int count = 0;
    boolean marker = false;
    for (long at = first; at < bytes.length(); at += PIECE) {
      ByteBuffer piece = bytes.upTo(at, PIECE);
      while (piece.hasRemaining()) {
        int octet = piece.get() & 255;
        count += marker && octet == START_OF_SCAN ? 1 : 0;
        marker = octet == 0xff;
      }
      if (count > MOST) {
        throw BrokenPictureException.manyScans(MOST);
      }
    }
  }
}
