package org.photofactory.plugins.thumbnail.jpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.plugins.thumbnail.jpeg.Tables.FrameComponent;

/**
 * The header of a scan that holds all components (ITU-T T.81, B.2.3).
 *
 * @param tableNumbers for each component, which Huffman tables it uses
 * @param across blocks across of a unit, of the finest component
 * @param down blocks down of a unit, of the finest component
 * @param dataStart where the data begin
 */
record ScanHeader(int[] tableNumbers, int across, int down, long dataStart) {

  private static final int LONGEST = 18;

  static ScanHeader read(ByteSource source, long start, Tables tables) throws IOException {
    FrameComponent[] frame = tables.components();
    ByteBuffer header = ByteBuffer.allocate(LONGEST);
    while (header.hasRemaining() && source.read(start + header.position(), header) > 0) {
      // goes on until the buffer is full or the file ends
    }
    int count = header.get(4) & 255;
    int[] numbers = new int[frame.length];
    if (count == 0 || count > 4 || count != frame.length) {
      throw new IOException("several scans");
    }
    int across = 1;
    int down = 1;
    for (int index = 0; index < count; index++) {
      if ((header.get(5 + index * 2) & 255) != frame[index].id()) {
        throw new IOException("components in another order");
      }
      numbers[index] = header.get(6 + index * 2) & 255;
      across = Math.max(across, count == 1 ? 1 : frame[index].across());
      down = Math.max(down, count == 1 ? 1 : frame[index].down());
    }
    return new ScanHeader(numbers, across, down, start + 2 + (header.getShort(2) & 0xffff));
  }

  /**
   * What decodes the components.
   *
   * @param edge samples that a block of the finest component makes across and down
   */
  List<Component> components(Tables tables, int edge) throws IOException {
    FrameComponent[] frame = tables.components();
    List<Component> components = new ArrayList<>();
    for (int index = 0; index < frame.length; index++) {
      Component.Blocks blocks =
          frame.length == 1
              ? new Component.Blocks(1, 1)
              : new Component.Blocks(frame[index].across(), frame[index].down());
      components.add(
          new Component(
              blocks,
              tables.quantisation(frame[index].quantisation()),
              tables.averages(tableNumbers[index] >> 4),
              tables.details(tableNumbers[index]),
              new InverseTransform(
                  edge(edge * across, blocks.across()), edge(edge * down, blocks.down()))));
    }
    return components;
  }

  /** How long a block's edge must be so that so many of them make the unit's edge. */
  private static int edge(int unitEdge, int blocks) throws IOException {
    if (blocks == 0 || unitEdge % blocks != 0) {
      throw new IOException("odd sampling");
    }
    int edge = unitEdge / blocks;
    if (!InverseTransform.has(edge)) {
      throw new IOException("odd sampling");
    }
    return edge;
  }
}
