package org.photofactory.plugins.thumbnail.jpeg;

import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * A Huffman code as JPEG files state it: how many symbols have codes of each length, and the
 * symbols in order of their codes (ITU-T T.81, annex C).
 *
 * @param counts 16 numbers: how many codes of 1 to 16 bits
 * @param symbols one byte each
 */
record HuffmanCode(int[] counts, int[] symbols) {

  static final int LONGEST = 16;

  /** What a walk through all codes sees. */
  @FunctionalInterface
  interface Visitor {
    void code(int code, int length, int symbol);
  }

  /** Walks through all codes, shortest first. */
  void forEach(Visitor visitor) {
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int count = 0; count < counts[length - 1]; count++) {
        visitor.code(code, length, symbols[index]);
        code++;
        index++;
      }
      code <<= 1;
    }
  }

  /** True when there is room for all codes, and a symbol for each. */
  boolean fits() {
    int code = 0;
    int total = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code = (code << 1) + counts[length - 1];
      total += counts[length - 1];
      if (code > 1 << length) {
        return false;
      }
    }
    return total == symbols.length;
  }

  /** The table K.3 of the standard: averages of luma. */
  static HuffmanCode lumaDc() {
    return new HuffmanCode(new int[] {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, range(12));
  }

  /** The table K.4 of the standard: averages of colour. */
  static HuffmanCode chromaDc() {
    return new HuffmanCode(new int[] {0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0}, range(12));
  }

  /** The table K.5 of the standard: details of luma. */
  static HuffmanCode lumaAc() {
    return new HuffmanCode(
        new int[] {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d},
        parsed(
            """
            01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a
            25262728292a3435363738393a434445464748494a535455565758595a636465666768696a73747576777879
            7a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9
            cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa
            """));
  }

  /** The table K.6 of the standard: details of colour. */
  static HuffmanCode chromaAc() {
    return new HuffmanCode(
        new int[] {0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77},
        parsed(
            """
            0001020311040521310612415107617113223281081442 91a1b1c109233352f0156272d10a162434e125f1
            1718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a7374757677
            78797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6
            c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa
            """));
  }

  private static int[] range(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static int[] parsed(String hexadecimal) {
    byte[] bytes = HexFormat.of().parseHex(hexadecimal.replaceAll("\\s", ""));
    int[] symbols = new int[bytes.length];
    for (int index = 0; index < bytes.length; index++) {
      symbols[index] = bytes[index] & 255;
    }
    return symbols;
  }
}
