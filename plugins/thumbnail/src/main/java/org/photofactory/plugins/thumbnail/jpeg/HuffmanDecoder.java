package org.photofactory.plugins.thumbnail.jpeg;

import java.io.IOException;

/** Reads symbols of one Huffman code. Short ones are looked up, long ones searched. */
final class HuffmanDecoder {

  private static final int LOOKED_UP = 10;

  /** For the next ten bits: symbol and, in the lowest byte, length; zero where it is longer. */
  private final int[] symbols = new int[1 << LOOKED_UP];

  /**
   * For the next ten bits, where symbol and number fit into them: the number, then in a byte each
   * the zeros before it and the length of both.
   */
  private final int[] numbers = new int[1 << LOOKED_UP];

  /** All codes that are longer, each with symbol and length. */
  private final int[] longCodes;

  private final int[] longSymbols;
  private int longCount;

  HuffmanDecoder(HuffmanCode code) throws IOException {
    longCodes = new int[code.symbols().length];
    longSymbols = new int[code.symbols().length];
    if (!code.fits()) {
      throw new IOException("impossible Huffman code");
    }
    code.forEach(this::add);
    for (int bits = 0; bits < symbols.length; bits++) {
      numbers[bits] = number(bits, symbols[bits] >>> 8, symbols[bits] & 255);
    }
  }

  /** Takes the next symbol. */
  int symbol(BitInput input) throws IOException {
    int entry = symbols[input.peek(LOOKED_UP)];
    if (entry == 0) {
      return longSymbol(input);
    }
    input.skip(entry & 255);
    return entry >>> 8;
  }

  /** Number, zeros and length of what comes next, see {@link #numbers}; zero when it is longer. */
  int number(BitInput input) {
    return numbers[input.peek(LOOKED_UP)];
  }

  private void add(int code, int length, int symbol) {
    if (length > LOOKED_UP) {
      longCodes[longCount] = code << (HuffmanCode.LONGEST - length);
      longSymbols[longCount] = symbol << 8 | length;
      longCount++;
      return;
    }
    int first = code << (LOOKED_UP - length);
    for (int index = 0; index < 1 << (LOOKED_UP - length); index++) {
      symbols[first + index] = symbol << 8 | length;
    }
  }

  private static int number(int bits, int symbol, int length) {
    int size = symbol & 15;
    if (length == 0 || size == 0 || length + size > LOOKED_UP) {
      return 0;
    }
    int value = bits >>> (LOOKED_UP - length - size) & ((1 << size) - 1);
    int signed = value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    return signed << 16 | symbol >>> 4 << 8 | (length + size);
  }

  private int longSymbol(BitInput input) throws IOException {
    int bits = input.peek(HuffmanCode.LONGEST);
    for (int index = 0; index < longCount; index++) {
      int length = longSymbols[index] & 255;
      if (longCodes[index] >>> (HuffmanCode.LONGEST - length)
          == bits >>> (HuffmanCode.LONGEST - length)) {
        input.skip(length);
        return longSymbols[index] >>> 8;
      }
    }
    throw new IOException("no such Huffman code");
  }
}
