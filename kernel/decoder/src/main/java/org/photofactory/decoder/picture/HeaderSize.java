package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.photofactory.decoder.picture.HeifBoxes.Box;
import org.photofactory.decoder.route.Format;

/**
 * How large files claim to be. Libraries have limits of their own, and call a file damaged that is
 * beyond them; so it is asked before they are. Of TIFF, GIF and the like libvips itself says it.
 */
public final class HeaderSize {

  private static final int RAW_CODESTREAM = 0xff4f;
  private static final int MOST_WEBP = 0x3fff;

  /** Length of the header of OS/2's bitmaps. */
  private static final int FIRST_BITMAP = 12;

  private final ByteBuffer file;

  private HeaderSize(ByteBuffer file) {
    this.file = file;
  }

  /** As stored, before it is turned; empty where the file does not say it plainly. */
  public static Optional<Extent> of(Format format, ByteBuffer file) {
    try {
      return new HeaderSize(file).of(format);
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<Extent> of(Format format) {
    return switch (format) {
      case HEIC, AVIF -> HeifProperties.of(file).extent();
      case PNG -> extent(file.getInt(16), file.getInt(20));
      case BMP -> bitmap(file.slice().order(ByteOrder.LITTLE_ENDIAN));
      case WEBP -> webp(file.slice().order(ByteOrder.LITTLE_ENDIAN));
      case JP2 -> jpeg2000();
      case JXL -> JxlSize.of(file);
      case JPEG -> jpeg();
      case GIF, TIFF, PSD, SVG -> Optional.empty();
    };
  }

  /** Numbers without a sign; what does not fit is larger than anything allowed all the same. */
  static Optional<Extent> extent(int width, int height) {
    int across = (int) Math.min(Integer.MAX_VALUE, Integer.toUnsignedLong(width));
    int down = (int) Math.min(Integer.MAX_VALUE, Integer.toUnsignedLong(height));
    return across == 0 || down == 0 ? Optional.empty() : Optional.of(new Extent(across, down));
  }

  /** The height is below zero where the rows lie from top to bottom. */
  private static Optional<Extent> bitmap(ByteBuffer file) {
    boolean first = file.getInt(14) == FIRST_BITMAP;
    return first
        ? extent(Short.toUnsignedInt(file.getShort(18)), Short.toUnsignedInt(file.getShort(20)))
        : extent(file.getInt(18), Math.abs(file.getInt(22)));
  }

  private static Optional<Extent> webp(ByteBuffer file) {
    return switch (file.getInt(12)) {
      case 0x58385056 -> // VP8X
          extent((file.getInt(24) & 0xffffff) + 1, (file.getInt(26) >>> 8) + 1);
      case 0x20385056 -> // VP8 and a space
          extent(file.getShort(26) & MOST_WEBP, file.getShort(28) & MOST_WEBP);
      case 0x4c385056 -> // VP8L
          extent((file.getInt(21) & MOST_WEBP) + 1, (file.getInt(21) >> 14 & MOST_WEBP) + 1);
      default -> Optional.empty();
    };
  }

  private Optional<Extent> jpeg2000() {
    if (Short.toUnsignedInt(file.getShort(0)) == RAW_CODESTREAM) {
      return extent(file.getInt(8) - file.getInt(16), file.getInt(12) - file.getInt(20));
    }
    HeifBoxes boxes = new HeifBoxes(file);
    Box header = boxes.child(boxes.top("jp2h"), 0, "ihdr");
    return extent(boxes.quad(header.start() + 4), boxes.quad(header.start()));
  }

  private Optional<Extent> jpeg() {
    int at = 2;
    while ((file.get(at) & 255) == 0xff) {
      int marker = file.get(at + 1) & 255;
      if (isFrame(marker)) {
        return extent(
            Short.toUnsignedInt(file.getShort(at + 7)), Short.toUnsignedInt(file.getShort(at + 5)));
      }
      at += marker == 0xff ? 1 : 2 + Short.toUnsignedInt(file.getShort(at + 2));
    }
    return Optional.empty();
  }

  /** SOF0 to SOF15 but for the three numbers that mean something else. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
