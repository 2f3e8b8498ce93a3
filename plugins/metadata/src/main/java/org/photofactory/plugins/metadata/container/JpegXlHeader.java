package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Findings.Turn;

/**
 * The first bits of a JPEG XL codestream (ISO/IEC 18181-1, SizeHeader and ImageMetadata): size and
 * orientation. The orientation of the codestream is the only one that counts.
 */
final class JpegXlHeader {

  private static final int SIGNATURE_BITS = 16;
  private static final int[] SIZE_BITS = {9, 13, 18, 30};

  /** Width to height by ratio code; code 0 means that the width is written. */
  private static final int[][] RATIOS = {
    {0, 1}, {1, 1}, {12, 10}, {4, 3}, {3, 2}, {16, 9}, {5, 4}, {2, 1}
  };

  private final ByteSource bytes;
  private int position = SIGNATURE_BITS;

  private JpegXlHeader(ByteSource bytes) {
    this.bytes = bytes;
  }

  static void read(ByteSource bytes, Findings findings) throws IOException {
    new JpegXlHeader(bytes).read(findings);
  }

  private void read(Findings findings) throws IOException {
    boolean small = bits(1) == 1;
    long height = side(small);
    int ratio = bits(3);
    long width = ratio == 0 ? side(small) : height * RATIOS[ratio][0] / RATIOS[ratio][1];
    findings.size(width, height);
    findings.turn(orientation() >= 5 ? Turn.SIDEWAYS : Turn.UPRIGHT);
  }

  private long side(boolean small) throws IOException {
    return small ? 8L * (1 + bits(5)) : 1L + bits(SIZE_BITS[bits(2)]);
  }

  private int orientation() throws IOException {
    boolean allDefault = bits(1) == 1;
    boolean extraFields = !allDefault && bits(1) == 1;
    return extraFields ? 1 + bits(3) : 1;
  }

  /** The next bits, the first the lowest. */
  private int bits(int count) throws IOException {
    int value = 0;
    for (int bit = 0; bit < count; bit++) {
      value |= (bytes.unsigned8(position / 8) >> position % 8 & 1) << bit;
      position++;
    }
    return value;
  }
}
