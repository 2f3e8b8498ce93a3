package org.photofactory.testkit.media;

import static org.photofactory.testkit.media.HostileMedium.image;
import static org.photofactory.testkit.media.HostileMedium.raw;

import java.util.List;

/** Directories of TIFF, EXIF and RAW files that lead back to themselves, or to far too many. */
final class HostileDirectories {

  private static final int SUB_DIRECTORIES = 330;
  private static final int EXIF = 34_665;
  private static final int GPS = 34_853;
  private static final int INTEROPERABILITY = 40_965;
  private static final int MAKER_NOTE = 37_500;

  private static final String NEF = "image/x-nikon-nef";
  private static final String DNG = "image/x-adobe-dng";

  private HostileDirectories() {}

  static List<HostileMedium> all() {
    return List.of(
        image("pages in a loop.tif", "image/tiff", HostileDirectories::loop),
        image("exif in a loop.jpg", "image/jpeg", () -> jpeg(loop())),
        image("exif that fans out.jpg", "image/jpeg", () -> jpeg(fan(6, 16))),
        image("exif in a chain.jpg", "image/jpeg", () -> jpeg(chain(2_000))),
        image("exif in a loop.png", "image/png", () -> png(loop())),
        raw("directories in a loop.nef", NEF, HostileDirectories::loop),
        raw("directories that fan out.nef", NEF, () -> fan(24, 64)),
        raw("directories in a chain.dng", DNG, () -> chain(100_000)),
        raw("a million times one directory.dng", DNG, () -> sameDirectory(1_000_000)),
        raw("2^31 directories.dng", DNG, () -> sameDirectory(0)),
        raw("65535 entries.nef", NEF, HostileDirectories::entries),
        raw("heap in itself.crw", "image/x-canon-crw", HostileDirectories::heap));
  }

  private static byte[] jpeg(byte[] exif) {
    byte[] block = Octets.big().text("Exif\0\0").all(exif).end();
    return FileParts.withSegment(picture("jpeg"), 0xe1, block);
  }

  private static byte[] png(byte[] exif) {
    return FileParts.withChunk(picture("png"), "eXIf", exif);
  }

  private static byte[] picture(String format) {
    return TestPictures.file(TestPictures.quarters(8, 8), format);
  }

  /** Whatever may lead on leads back. */
  private static byte[] loop() {
    return Tiffs.file(
        Tiffs.directory(
            Tiffs.FIRST,
            Tiffs.number(SUB_DIRECTORIES, Tiffs.FIRST),
            Tiffs.number(EXIF, Tiffs.FIRST),
            Tiffs.number(GPS, Tiffs.FIRST),
            Tiffs.list(MAKER_NOTE, 64, Tiffs.FIRST),
            Tiffs.number(INTEROPERABILITY, Tiffs.FIRST)));
  }

  /** Each directory leads to the next so many times: who follows all walks for ever. */
  private static byte[] fan(int levels, int width) {
    Octets file = Octets.little().text("II").u16(42).u32(Tiffs.FIRST);
    for (int level = 0; level < levels; level++) {
      int list = file.length() + Tiffs.length(2);
      int next = list + 4 * width;
      file.all(
          Tiffs.directory(
              next, Tiffs.list(SUB_DIRECTORIES, width, list), Tiffs.number(EXIF, next)));
      file.times(width, Octets.little().u32(next).end());
    }
    return file.all(Tiffs.directory(0)).end();
  }

  private static byte[] chain(int length) {
    byte[][] directories = new byte[length][];
    for (int index = 0; index < length; index++) {
      long next = Tiffs.FIRST + (index + 1L) * Tiffs.length(1);
      directories[index] =
          Tiffs.directory(0, Tiffs.number(index % 2 == 0 ? EXIF : SUB_DIRECTORIES, next));
    }
    return Tiffs.file(directories);
  }

  /**
   * @param count 0 to claim more than can be there
   */
  private static byte[] sameDirectory(int count) {
    int list = Tiffs.FIRST + Tiffs.length(1);
    long claimed = count == 0 ? Integer.MAX_VALUE : count;
    byte[] directory = Tiffs.directory(0, Tiffs.list(SUB_DIRECTORIES, claimed, list));
    byte[] target = Octets.little().u32(Tiffs.FIRST).end();
    return Octets.little().all(Tiffs.file(directory)).times(Math.max(1, count), target).end();
  }

  private static byte[] entries() {
    byte[] entry = Tiffs.list(SUB_DIRECTORIES, 65_535, Tiffs.FIRST);
    Octets file = Octets.little().text("II").u16(42).u32(Tiffs.FIRST).u16(65_535);
    return file.times(65_535, entry).u32(Tiffs.FIRST).end();
  }

  /** A Canon heap all of whose records are the heap itself. */
  private static byte[] heap() {
    int records = 100;
    int heap = 2 + 10 * records + 4;
    Octets file = Octets.little().text("II").u32(26).text("HEAPCCDR").u32(0x10002, 0, 0);
    file.u16(records);
    file.times(records, Octets.little().u16(0x300a).u32(heap, 0).end());
    return file.u32(0).end();
  }
}
