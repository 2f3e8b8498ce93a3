package org.photofactory.decoder.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What a worker is told to do.
 *
 * @param number told back in the answer
 * @param source which picture
 * @param sizes what to make of it, largest first
 * @param folder where the files go
 * @param maxPixels pictures with more are not decoded
 */
public record Order(long number, Source source, List<Size> sizes, String folder, long maxPixels) {

  /**
   * A picture in a file.
   *
   * @param length 0 for all that follows the offset
   */
  public record Source(String file, long offset, long length, String mime, int orientation) {}

  /** A picture to be made: neither edge may be longer than this. */
  public record Size(String name, int shortEdge, int longEdge, int quality) {}

  /** Sends it. */
  public void write(OutputStream output) throws IOException {
    BlockWriter block =
        new BlockWriter()
            .number(number)
            .text(source.file)
            .number(source.offset)
            .number(source.length)
            .text(source.mime)
            .number(source.orientation)
            .list(sizes, Order::write)
            .text(folder)
            .number(maxPixels);
    Frames.write(output, block.block());
  }

  /**
   * Waits for the next one.
   *
   * @return empty when there will be none
   */
  public static Optional<Order> read(InputStream input) throws IOException {
    Optional<byte[]> block = Frames.read(input);
    return block.isEmpty() ? Optional.empty() : Optional.of(of(new BlockReader(block.get())));
  }

  private static Order of(BlockReader block) throws ProtocolException {
    long number = block.number();
    Source source =
        new Source(block.text(), block.number(), block.number(), block.text(), block.integer());
    List<Size> sizes = block.list(Order::size);
    Order order = new Order(number, source, sizes, block.text(), block.number());
    block.end();
    return order;
  }

  private static void write(BlockWriter block, Size size) {
    block.text(size.name).number(size.shortEdge).number(size.longEdge).number(size.quality);
  }

  private static Size size(BlockReader block) throws ProtocolException {
    return new Size(block.text(), block.integer(), block.integer(), block.integer());
  }
}
