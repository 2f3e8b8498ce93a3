package org.photofactory.plugins.thumbnail.jpeg;

import java.io.IOException;
import java.util.Arrays;

/** One component of a scan: its tables, and how its blocks become samples. Not thread-safe. */
final class Component {

  private static final int COEFFICIENTS = 64;
  private static final int SIXTEEN_ZEROS = 0xf0;

  /** How many blocks of a component lie side by side and upon each other in a unit of the scan. */
  record Blocks(int across, int down) {}

  private final Blocks blocks;
  private final int[] quantisation;
  private final HuffmanDecoder averages;
  private final HuffmanDecoder details;
  private final InverseTransform transform;
  private final int[] natural = Zigzag.natural();
  private final int[] block = new int[COEFFICIENTS];
  private int average;

  /**
   * @param quantisation 64 factors in zigzag order
   */
  Component(
      Blocks blocks,
      int[] quantisation,
      HuffmanDecoder averages,
      HuffmanDecoder details,
      InverseTransform transform) {
    this.blocks = blocks;
    this.quantisation = quantisation;
    this.averages = averages;
    this.details = details;
    this.transform = transform;
  }

  /** Forgets the block before, as after a restart marker. */
  void restart() {
    average = 0;
  }

  /**
   * Reads the component's blocks of one unit.
   *
   * @param unit number of the unit in its row
   * @param rows gets the samples; those of a pixel are {@code channels} side by side, and this is
   *     the one at {@code channel}
   */
  void read(BitInput input, int unit, byte[][] rows, int channel, int channels) throws IOException {
    for (int down = 0; down < blocks.down(); down++) {
      for (int across = 0; across < blocks.across(); across++) {
        boolean detailed = readBlock(input);
        int column = (unit * blocks.across() + across) * transform.across();
        int left = column * channels + channel;
        transform.transform(block, detailed, rows, down * transform.down(), left, channels);
      }
    }
  }

  /** Reads a block; returns whether there is more in it than its average. */
  private boolean readBlock(BitInput input) throws IOException {
    Arrays.fill(block, 0);
    input.fill();
    int size = averages.symbol(input);
    if (size > 15) {
      throw new IOException("impossible difference");
    }
    average += size == 0 ? 0 : input.signed(size);
    block[0] = average * quantisation[0];
    return readDetails(input) > 1;
  }

  /** Returns the number behind the last coefficient. */
  private int readDetails(BitInput input) throws IOException {
    int index = 1;
    while (index < COEFFICIENTS) {
      input.fill();
      int number = details.number(input);
      if (number != 0) {
        index += number >> 8 & 255;
        input.skip(number & 255);
        put(index++, number >> 16);
        continue;
      }
      int symbol = details.symbol(input);
      int size = symbol & 15;
      if (size == 0 && symbol != SIXTEEN_ZEROS) {
        return index;
      }
      index += symbol >> 4;
      if (size > 0) {
        put(index, input.signed(size));
      }
      index++;
    }
    return index;
  }

  private void put(int index, int value) throws IOException {
    if (index >= COEFFICIENTS) {
      throw new IOException("too many coefficients");
    }
    block[natural[index]] = value * quantisation[index];
  }
}
