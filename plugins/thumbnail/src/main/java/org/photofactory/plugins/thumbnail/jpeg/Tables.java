package org.photofactory.plugins.thumbnail.jpeg;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The tables and the frame header that stand before a scan (ITU-T T.81, B.2). */
final class Tables {

  private static final int MOST = 4;

  /** One component as the frame header has it. */
  record FrameComponent(int id, int across, int down, int quantisation) {}

  private final int[][] quantisations = new int[MOST][];
  private final HuffmanDecoder[] averages = new HuffmanDecoder[MOST];
  private final HuffmanDecoder[] details = new HuffmanDecoder[MOST];
  private FrameComponent[] components = {};
  private int restartInterval;

  private Tables() {}

  /**
   * Reads segments that follow each other.
   *
   * @throws IOException when one is broken
   */
  static Tables read(byte[] segments) throws IOException {
    Tables tables = new Tables();
    ByteBuffer buffer = ByteBuffer.wrap(segments);
    try {
      while (buffer.hasRemaining()) {
        int marker = buffer.getShort() & 0xff;
        int length = (buffer.getShort() & 0xffff) - 2;
        tables.segment(marker, buffer.slice(buffer.position(), length));
        buffer.position(buffer.position() + length);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
      throw new IOException("broken table", broken);
    }
    return tables;
  }

  FrameComponent[] components() {
    return components;
  }

  /** Units between two restart markers; zero when there are none. */
  int restartInterval() {
    return restartInterval;
  }

  int[] quantisation(int number) throws IOException {
    return present(quantisations[number & 3]);
  }

  HuffmanDecoder averages(int number) throws IOException {
    return present(averages[number & 3]);
  }

  HuffmanDecoder details(int number) throws IOException {
    return present(details[number & 3]);
  }

  private static <T> T present(T table) throws IOException {
    if (table == null) {
      throw new IOException("a table is missing");
    }
    return table;
  }

  private void segment(int marker, ByteBuffer content) throws IOException {
    switch (marker) {
      case 0xdb -> quantisation(content);
      case 0xc4 -> huffman(content);
      case 0xdd -> restartInterval = content.getShort() & 0xffff;
      case 0xc0, 0xc1 -> frame(content);
      default -> {}
    }
  }

  private void quantisation(ByteBuffer content) {
    while (content.hasRemaining()) {
      int kind = content.get();
      int[] table = new int[64];
      for (int index = 0; index < table.length; index++) {
        table[index] = kind >> 4 == 0 ? content.get() & 255 : content.getShort() & 0xffff;
      }
      quantisations[kind & 3] = table;
    }
  }

  private void huffman(ByteBuffer content) throws IOException {
    while (content.hasRemaining()) {
      int kind = content.get();
      int[] counts = bytes(content, HuffmanCode.LONGEST);
      int total = 0;
      for (int count : counts) {
        total += count;
      }
      HuffmanDecoder decoder = new HuffmanDecoder(new HuffmanCode(counts, bytes(content, total)));
      (kind >> 4 == 0 ? averages : details)[kind & 3] = decoder;
    }
  }

  private void frame(ByteBuffer content) {
    content.position(5);
    components = new FrameComponent[content.get() & 255];
    for (int index = 0; index < components.length; index++) {
      int id = content.get() & 255;
      int sampling = content.get();
      components[index] =
          new FrameComponent(id, sampling >> 4 & 15, sampling & 15, content.get() & 3);
    }
  }

  private static int[] bytes(ByteBuffer content, int count) {
    int[] bytes = new int[count];
    for (int index = 0; index < count; index++) {
      bytes[index] = content.get() & 255;
    }
    return bytes;
  }
}
