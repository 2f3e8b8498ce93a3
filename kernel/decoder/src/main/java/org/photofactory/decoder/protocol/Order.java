package org.photofactory.decoder.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.photofactory.decoder.picture.Gamut;

/**
 * What a worker is told to do.
 *
 * @param number told back in the answer
 * @param source which picture
 * @param target what to make of it
 * @param limits what may be tried
 */
public record Order(long number, Source source, Target target, Limits limits) {

  private static final List<Gamut> GAMUTS = List.of(Gamut.values());

  /**
   * A picture in a file.
   *
   * @param length 0 for all that follows the offset
   */
  public record Source(String file, long offset, long length, String mime, int orientation) {}

  /**
   * What to make of a picture.
   *
   * @param sizes largest first
   * @param folder where the files go
   * @param gamut the widest that they may have
   */
  public record Target(List<Size> sizes, String folder, Gamut gamut) {}

  /**
   * What may be tried.
   *
   * @param maxPixels pictures with more are not decoded
   * @param last whether nobody tries again with more memory
   */
  public record Limits(long maxPixels, boolean last) {}

  /** What to make of it, largest first. */
  public List<Size> sizes() {
    return target.sizes;
  }

  /** Where the files go. */
  public String folder() {
    return target.folder;
  }

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
            .list(target.sizes, Order::write)
            .text(target.folder)
            .number(target.gamut.ordinal())
            .number(limits.maxPixels)
            .flag(limits.last);
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
    Target target = new Target(block.list(Order::size), block.text(), gamut(block.integer()));
    Order order = new Order(number, source, target, new Limits(block.number(), block.flag()));
    block.end();
    return order;
  }

  private static Gamut gamut(int ordinal) throws ProtocolException {
    if (ordinal < 0 || ordinal >= GAMUTS.size()) {
      throw new ProtocolException("a gamut of number " + ordinal);
    }
    return GAMUTS.get(ordinal);
  }

  private static void write(BlockWriter block, Size size) {
    block.text(size.name).number(size.shortEdge).number(size.longEdge).number(size.quality);
  }

  private static Size size(BlockReader block) throws ProtocolException {
    return new Size(block.text(), block.integer(), block.integer(), block.integer());
  }
}
