package org.photofactory.plugins.thumbnail.jpeg;

/** Writes quantised blocks with one pair of Huffman codes. */
final class HuffmanEncoder {

  private static final int END_OF_BLOCK = 0;
  private static final int SIXTEEN_ZEROS = 0xf0;

  private final int[] dcCodes = new int[256];
  private final int[] dcLengths = new int[256];
  private final int[] acCodes = new int[256];
  private final int[] acLengths = new int[256];

  HuffmanEncoder(HuffmanCode dc, HuffmanCode ac) {
    dc.forEach(
        (code, length, symbol) -> {
          dcCodes[symbol] = code;
          dcLengths[symbol] = length;
        });
    ac.forEach(
        (code, length, symbol) -> {
          acCodes[symbol] = code;
          acLengths[symbol] = length;
        });
  }

  /**
   * Writes a block.
   *
   * @param block 64 coefficients in zigzag order
   * @param present a bit for each coefficient that is not zero
   * @param previousDc the first coefficient of the component's block before this one
   */
  void write(int[] block, long present, int previousDc, BitOutput output) {
    int difference = block[0] - previousDc;
    int size = size(difference);
    output.bits(dcCodes[size], dcLengths[size]);
    output.bits(magnitude(difference, size), size);
    long rest = present & ~1L;
    int last = 0;
    while (rest != 0) {
      int index = Long.numberOfTrailingZeros(rest);
      rest &= rest - 1;
      writeAc(block[index], index - last - 1, output);
      last = index;
    }
    if (last < 63) {
      output.bits(acCodes[END_OF_BLOCK], acLengths[END_OF_BLOCK]);
    }
  }

  private void writeAc(int value, int zeros, BitOutput output) {
    int run = zeros;
    for (; run > 15; run -= 16) {
      output.bits(acCodes[SIXTEEN_ZEROS], acLengths[SIXTEEN_ZEROS]);
    }
    int size = size(value);
    int symbol = run << 4 | size;
    int code = acCodes[symbol] << size | magnitude(value, size);
    output.bits(code, acLengths[symbol] + size);
  }

  private static int size(int value) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
  }

  /** Negative values are written as their complement. */
  private static int magnitude(int value, int size) {
    return (value >> 31) + value & (1 << size) - 1;
  }
}
