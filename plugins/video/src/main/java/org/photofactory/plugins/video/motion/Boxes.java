package org.photofactory.plugins.video.motion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks through boxes of ISO files (ISO/IEC 14496-12). However they lie about their lengths, a walk
 * ends: no box reaches beyond its parent, and after some thousands it is enough.
 */
final class Boxes {

  /** A film of seconds has some dozens; one of fragments some hundreds. */
  private static final int MOST = 5_000;

  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 16;

  private final PictureFile file;
  private int left = MOST;

  Boxes(PictureFile file) {
    this.file = file;
  }

  /**
   * One box.
   *
   * @param type four letters
   * @param start where its header begins
   * @param content where its content begins
   * @param end where it ends
   */
  record Box(String type, long start, long content, long end) {}

  /** Looks at a box. */
  @FunctionalInterface
  interface Look {
    /** Returns false when it does not belong to what is walked through, which ends before it. */
    boolean at(Box box) throws IOException;
  }

  /**
   * Looks at each box between two positions, until one is none, reaches beyond, or is refused.
   *
   * @return where the last good one ends
   */
  long walk(long from, long to, Look look) throws IOException {
    long position = from;
    while (left-- > 0) {
      Box box = read(position, to);
      if (box == null || !look.at(box)) {
        return position;
      }
      position = box.end();
    }
    return position;
  }

  private @Nullable Box read(long position, long to) throws IOException {
    ByteBuffer header = file.at(position, (int) Math.clamp(to - position, 0, LONG_HEADER));
    if (header.remaining() < SHORT_HEADER) {
      return null;
    }
    long size = Integer.toUnsignedLong(header.getInt(0));
    int headerSize = SHORT_HEADER;
    if (size == 1 && header.remaining() == LONG_HEADER) {
      size = header.getLong(8);
      headerSize = LONG_HEADER;
    } else if (size == 0) {
      size = to - position;
    }
    String type = new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
    boolean good = size >= headerSize && size <= to - position && isType(type);
    return good ? new Box(type, position, position + headerSize, position + size) : null;
  }

  private static boolean isType(String type) {
    return type.chars().allMatch(letter -> letter >= ' ' && letter != 0x7f);
  }
}
