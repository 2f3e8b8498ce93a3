package org.photofactory.testkit.media;

import static org.photofactory.testkit.media.HostileMedium.image;

import java.util.Arrays;
import java.util.List;

/** Small files that grow when they are unpacked, and files that have too much of something. */
final class HostileBombs {

  private static final int GIGABYTE = 1024;
  private static final int PAGES = 10_000;

  /** More pixels than this are refused; so these are decoded in earnest. */
  private static final int EDGE = HostileMedia.isLarge() ? 14_000 : 5_000;

  private static final int SCANS = HostileMedia.isLarge() ? 4_000 : 150;

  private HostileBombs() {}

  static List<HostileMedium> all() {
    return List.of(
        image("zip bomb.png", "image/png", HostileBombs::zipBomb),
        image("zip bomb of bits.png", "image/png", HostileBombs::bits),
        image("profile of a gigabyte.png", "image/png", () -> packed("iCCP", "own\0\0")),
        image("text of a gigabyte.png", "image/png", () -> packed("zTXt", "Comment\0\0")),
        image("xmp of a gigabyte.png", "image/png", HostileBombs::xmp),
        image("many chunks.png", "image/png", HostileBombs::chunks),
        image("many segments.jpg", "image/jpeg", HostileBombs::segments),
        image("many scans.jpg", "image/jpeg", HostileBombs::scans),
        image("10000 pages.tif", "image/tiff", HostileBombs::pages),
        image("zip bomb.tif", "image/tiff", () -> strip(EDGE, EDGE)),
        image("zip bomb in a small page.tif", "image/tiff", () -> strip(8, 8)));
  }

  private static byte[] zipBomb() {
    int megabytes = (int) ((long) EDGE * (EDGE * 4L + 1) >> 20) + 1;
    return Pngs.file(EDGE, EDGE, 8, Pngs.RGBA, Zeros.deflated(megabytes));
  }

  private static byte[] bits() {
    return Pngs.file(8_000, 8_000, 1, Pngs.GREY, Zeros.deflated(8));
  }

  private static byte[] packed(String type, String head) {
    return withChunks(Octets.big().text(head).all(Zeros.deflated(GIGABYTE)).end(), type, 1);
  }

  private static byte[] xmp() {
    return packed("iTXt", "XML:com.adobe.xmp\0\1\0\0\0");
  }

  private static byte[] chunks() {
    return withChunks(Octets.big().text("a\0b").end(), "tEXt", 200_000);
  }

  private static byte[] withChunks(byte[] content, String type, int count) {
    byte[] png = TestPictures.file(TestPictures.quarters(8, 8), "png");
    return Octets.big()
        .all(Arrays.copyOf(png, FileParts.AFTER_IHDR))
        .times(count, Pngs.chunk(type, content))
        .all(Arrays.copyOfRange(png, FileParts.AFTER_IHDR, png.length))
        .end();
  }

  private static byte[] segments() {
    byte[] jpeg = TestPictures.file(TestPictures.quarters(8, 8), "jpeg");
    byte[] segment = Octets.big().u16(0xffe1, 8).text("Exif\0\0").end();
    return Octets.big()
        .u16(0xffd8)
        .times(200_000, segment)
        .all(Arrays.copyOfRange(jpeg, 2, jpeg.length))
        .end();
  }

  /** The last refinement again and again. */
  private static byte[] scans() {
    byte[] jpeg = TestPictures.progressiveJpeg(TestPictures.quarters(1_500, 1_500));
    int last = lastIndexOf(jpeg, 0xda);
    byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
    return Octets.big().all(Arrays.copyOf(jpeg, last)).times(SCANS, scan).u16(0xffd9).end();
  }

  private static int lastIndexOf(byte[] jpeg, int marker) {
    int at = jpeg.length - 2;
    while ((jpeg[at] & 255) != 0xff || (jpeg[at + 1] & 255) != marker) {
      at--;
    }
    return at;
  }

  /** Each page is one pixel, and the byte that it shows is in the head. */
  private static byte[] pages() {
    byte[][] pages = new byte[PAGES][];
    for (int page = 0; page < PAGES; page++) {
      long next = Tiffs.FIRST + (page + 1L) * Tiffs.length(9);
      pages[page] = page(page + 1 < PAGES ? next : 0, 1, 1, 1, 1);
    }
    return Tiffs.file(pages);
  }

  private static byte[] strip(int width, int height) {
    byte[] pixels = Zeros.deflated(Math.max(64, (int) ((long) width * height >> 20) + 1));
    byte[] page = page(0, width, height, 8, pixels.length);
    return Octets.little().all(Tiffs.file(page)).all(pixels).end();
  }

  private static byte[] page(long next, int width, int height, int packing, int bytes) {
    return Tiffs.directory(
        next,
        Tiffs.number(256, width),
        Tiffs.number(257, height),
        Tiffs.number(258, 8),
        Tiffs.number(259, packing),
        Tiffs.number(262, 1),
        Tiffs.number(273, packing == 1 ? 0 : Tiffs.FIRST + Tiffs.length(9)),
        Tiffs.number(277, 1),
        Tiffs.number(278, height),
        Tiffs.number(279, bytes));
  }
}
