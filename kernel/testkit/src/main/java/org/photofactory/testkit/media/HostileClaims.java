package org.photofactory.testkit.media;

import static org.photofactory.testkit.media.HostileMedia.sampleBytes;
import static org.photofactory.testkit.media.HostileMedium.film;
import static org.photofactory.testkit.media.HostileMedium.image;
import static org.photofactory.testkit.media.Mutations.patched;

import java.awt.image.BufferedImage;
import java.util.List;

/** Small files that claim to be huge. */
final class HostileClaims {

  private static final int MOST = Integer.MAX_VALUE;
  private static final int MOST_SHORT = 65_535;
  private static final byte[] ALL_BITS = Octets.big().u32(-1, -1).end();
  private static final BufferedImage SMALL = TestPictures.quarters(8, 8);

  private HostileClaims() {}

  static List<HostileMedium> all() {
    return List.of(
        image("2^31 pixels.png", "image/png", () -> png(MOST, MOST)),
        image("65535 pixels.png", "image/png", () -> png(MOST_SHORT, MOST_SHORT)),
        image("one endless row.png", "image/png", () -> png(MOST, 1)),
        image("one endless column.png", "image/png", () -> png(1, MOST)),
        image("65535 pixels.jpg", "image/jpeg", () -> jpeg(0xc0)),
        image("65535 pixels progressive.jpg", "image/jpeg", () -> jpeg(0xc2)),
        image("65535 pixels.gif", "image/gif", HostileClaims::gif),
        image("2^31 pixels.bmp", "image/bmp", () -> bmp(MOST, MOST, 24, 0)),
        image("2^31 pixels upside down.bmp", "image/bmp", () -> bmp(MOST, 1L << 31, 32, 0)),
        image("65535 pixels packed.bmp", "image/bmp", () -> bmp(MOST_SHORT, MOST_SHORT, 8, 1)),
        image("2^24 pixels.webp", "image/webp", () -> webp("VP8X", extended())),
        image("16383 pixels.webp", "image/webp", () -> webp("VP8 ", lossy())),
        image("16384 pixels.webp", "image/webp", () -> webp("VP8L", lossless())),
        image("2^31 pixels.tif", "image/tiff", () -> tiff(MOST)),
        image("65535 pixels.tif", "image/tiff", () -> tiff(MOST_SHORT)),
        image("2^31 tiles.tif", "image/tiff", HostileClaims::tiled),
        image("2^32 pixels.heic", "image/heic", () -> claim("heic/xiaomi.heic", "ispe", 8)),
        image("65535 places.heic", "image/heic", () -> claim("heic/xiaomi.heic", "iloc", 10)),
        image("2^32 pixels.jp2", "image/jp2", () -> claim("jp2/jpg2000.jp2", "ihdr", 4)),
        film("2^32 samples.mov", "video/quicktime", () -> claim("stsz")),
        film("2^32 chunks.mov", "video/quicktime", () -> claim("stco")),
        film("2^32 times.mov", "video/quicktime", () -> claim("stts")));
  }

  private static byte[] claim(String table) {
    return claim("video/with-gps.mov", table, 8);
  }

  private static byte[] claim(String sample, String box, int distance) {
    return patched(sampleBytes(sample), box, distance, ALL_BITS);
  }

  private static byte[] png(int width, int height) {
    return Pngs.file(width, height, 8, Pngs.RGBA, Zeros.deflated(1));
  }

  private static byte[] jpeg(int frame) {
    byte[] small =
        frame == 0xc2 ? TestPictures.progressiveJpeg(SMALL) : TestPictures.file(SMALL, "jpeg");
    byte[] marker = {(byte) 0xff, (byte) frame};
    byte[] file = small.clone();
    System.arraycopy(ALL_BITS, 0, file, Mutations.indexOf(small, marker) + 5, 4);
    return file;
  }

  private static byte[] gif() {
    Octets file = Octets.little().text("GIF89a").u16(MOST_SHORT, MOST_SHORT).u8(0x80, 0, 0);
    file.u8(0, 0, 0, -1, -1, -1).text(",").u16(0, 0, MOST_SHORT, MOST_SHORT).u8(0);
    return file.u8(2, 2, 0x4c, 1, 0).text(";").end();
  }

  private static byte[] bmp(long width, long height, int bits, int packing) {
    Octets file = Octets.little().text("BM").u32(1100, 0, 1078, 40, width, height);
    return file.u16(1, bits).u32(packing, 0, 2835, 2835, 0, 0).all(new byte[1046]).end();
  }

  private static byte[] webp(String type, byte[] content) {
    Octets file = Octets.little().text("RIFF").u32(content.length + 12).text("WEBP");
    return file.text(type).u32(content.length).all(content).end();
  }

  private static byte[] extended() {
    byte[] pixels = lossless();
    Octets chunks = Octets.little().u8(0, 0, 0, 0, -1, -1, -1, -1, -1, -1);
    return chunks.text("VP8L").u32(pixels.length).all(pixels).end();
  }

  private static byte[] lossy() {
    return Octets.little()
        .u8(0x10, 2, 0, 0x9d, 1, 0x2a)
        .u16(0x3fff, 0x3fff)
        .times(64, new byte[1])
        .end();
  }

  private static byte[] lossless() {
    return Octets.little().u8(0x2f).u32(0x0fff_ffff).times(64, new byte[1]).end();
  }

  private static byte[] tiff(int edge) {
    return Tiffs.file(
        Tiffs.directory(
            0,
            Tiffs.number(256, edge),
            Tiffs.number(257, edge),
            Tiffs.number(258, 8),
            Tiffs.number(259, 1),
            Tiffs.number(262, 1),
            Tiffs.number(273, 8),
            Tiffs.number(277, 1),
            Tiffs.number(278, edge),
            Tiffs.number(279, MOST)));
  }

  private static byte[] tiled() {
    return Tiffs.file(
        Tiffs.directory(
            0,
            Tiffs.number(256, 10_000),
            Tiffs.number(257, 10_000),
            Tiffs.number(258, 8),
            Tiffs.number(259, 1),
            Tiffs.number(262, 1),
            Tiffs.number(277, 1),
            Tiffs.number(322, MOST_SHORT),
            Tiffs.number(323, MOST_SHORT),
            Tiffs.list(324, MOST, 8),
            Tiffs.list(325, MOST, 8)));
  }
}
