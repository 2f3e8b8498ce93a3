package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.photofactory.decoder.picture.HeifBoxes.Box;

/** The size at the start of a JPEG XL codestream (ISO/IEC 18181-1, SizeHeader), bit by bit. */
final class JxlSize {

  private static final int[] BITS = {9, 13, 18, 30};

  /** Width to height by number; none is written out for the first. */
  private static final int[][] RATIOS = {
    {0, 1}, {1, 1}, {12, 10}, {4, 3}, {3, 2}, {16, 9}, {5, 4}, {2, 1}
  };

  private final ByteBuffer file;
  private long bit;

  private JxlSize(ByteBuffer file, int start) {
    this.file = file;
    this.bit = start * 8L;
  }

  /** Of a bare codestream, or the one in a container. */
  static Optional<Extent> of(ByteBuffer file) {
    boolean bare = (file.get(0) & 255) == 0xff;
    return new JxlSize(file, 2 + (bare ? 0 : codestream(new HeifBoxes(file), file))).extent();
  }

  private static int codestream(HeifBoxes boxes, ByteBuffer file) {
    for (Box box : boxes.children(new Box("", 0, file.limit()), 0)) {
      switch (box.type()) {
        case "jxlc" -> {
          return box.start();
        }
        case "jxlp" -> {
          return box.start() + 4;
        }
        default -> {
          // Others describe.
        }
      }
    }
    throw new IllegalArgumentException("no codestream");
  }

  private Optional<Extent> extent() {
    boolean small = read(1) == 1;
    int height = edge(small);
    int[] ratio = RATIOS[read(3)];
    long width = ratio[0] == 0 ? edge(small) : (long) height * ratio[0] / ratio[1];
    return HeaderSize.extent((int) Math.min(Integer.MAX_VALUE, width), height);
  }

  private int edge(boolean small) {
    return small ? (read(5) + 1) * 8 : read(BITS[read(2)]) + 1;
  }

  /** The lowest bit comes first. */
  private int read(int bits) {
    int value = 0;
    for (int index = 0; index < bits; index++, bit++) {
      value |= (file.get((int) (bit >> 3)) >> (bit & 7) & 1) << index;
    }
    return value;
  }
}
