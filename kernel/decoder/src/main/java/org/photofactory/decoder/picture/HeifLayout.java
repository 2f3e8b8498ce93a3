package org.photofactory.decoder.picture;

import java.util.List;
import java.util.Optional;

/**
 * How the main picture of a HEIC file is made of what is compressed in it, for those who decompress
 * it themselves: as a whole, or in tiles of one size, beside and below each other. What of tiles
 * reaches beyond the picture is cut off.
 *
 * @param turn how it is turned in the end
 * @param columns how many tiles there are beside each other
 * @param extent how large the picture is, unturned; empty where it is as large as its only part
 * @param parts row by row
 */
public record HeifLayout(Turn turn, int columns, Optional<Extent> extent, List<Part> parts) {

  /**
   * Something that is compressed by H.265.
   *
   * @param configuration where the parameters of its decoder are ({@code hvcC})
   * @param data where the rest of it is
   * @param meaning what samples mean; empty where the container does not say it
   */
  public record Part(Range configuration, Range data, Optional<Ycbcr> meaning) {}

  /**
   * Bytes of the file.
   *
   * @param end the first that does not belong to it
   */
  public record Range(int start, int end) {}
}
