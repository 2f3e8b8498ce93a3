package org.photofactory.plugins.thumbnail.jpeg;

import org.photofactory.plugins.thumbnail.pixels.Size;

/** What stands before the scan in the files written here (ITU-T T.81, B.2). */
final class JpegSegments {

  private static final int LUMA = 0;
  private static final int CHROMA = 1;
  private static final int AC = 0x10;

  private JpegSegments() {}

  static void write(BitOutput output, Size size, int[] luma, int[] chroma) {
    output.raw(0xff, 0xd8);
    output.raw(0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0);
    quantisation(output, LUMA, luma);
    quantisation(output, CHROMA, chroma);
    int high = size.height() >> 8;
    int wide = size.width() >> 8;
    output.raw(0xff, 0xc0, 0, 17, 8, high, size.height(), wide, size.width());
    output.raw(3, 1, 0x22, LUMA, 2, 0x11, CHROMA, 3, 0x11, CHROMA);
    huffman(output, LUMA, HuffmanCode.lumaDc());
    huffman(output, LUMA | AC, HuffmanCode.lumaAc());
    huffman(output, CHROMA, HuffmanCode.chromaDc());
    huffman(output, CHROMA | AC, HuffmanCode.chromaAc());
    output.raw(0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0);
  }

  private static void quantisation(BitOutput output, int number, int[] table) {
    output.raw(0xff, 0xdb, 0, 67, number);
    for (int natural : Zigzag.natural()) {
      output.raw(table[natural]);
    }
  }

  private static void huffman(BitOutput output, int number, HuffmanCode code) {
    int length = 19 + code.symbols().length;
    output.raw(0xff, 0xc4, length >> 8, length, number);
    output.raw(code.counts());
    output.raw(code.symbols());
  }
}
