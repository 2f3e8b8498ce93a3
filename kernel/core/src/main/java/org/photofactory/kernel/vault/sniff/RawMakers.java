package org.photofactory.kernel.vault.sniff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which RAW format a TIFF-like file is, told by sensor data, maker and compression. A maker's
 * edited TIFF has no sensor data and stays a picture. Media types as ExifTool names them.
 */
final class RawMakers {

  /** GoPro's VC-5, stated as compression 9 (ExifTool, Exif.pm). */
  private static final int VC5 = 9;

  /**
   * Compressions that only sensor data has: Sony, Nikon, Pentax, Samsung, Kodak (ExifTool,
   * Exif.pm).
   */
  private static final List<Integer> SENSOR_COMPRESSIONS =
      List.of(32_767, 34_713, 65_535, 32_770, 65_000);

  /** The name is looked at only where one maker has several kinds in one container. */
  private record Maker(String prefix, String subtype, List<String> otherExtensions) {}

  private static final List<Maker> MAKERS =
      List.of(
          new Maker("NIKON", "x-nikon-nef", List.of("nrw")),
          new Maker("SONY", "x-sony-arw", List.of("sr2", "srf")),
          new Maker("PENTAX", "x-pentax-pef", List.of()),
          new Maker("RICOH", "x-pentax-pef", List.of()),
          new Maker("ASAHI", "x-pentax-pef", List.of()),
          new Maker("SAMSUNG", "x-samsung-srw", List.of()),
          new Maker("EASTMAN KODAK", "x-kodak-kdc", List.of("dcr", "k25")),
          new Maker("KODAK", "x-kodak-kdc", List.of("dcr", "k25")),
          new Maker("HASSELBLAD", "x-hasselblad-3fr", List.of("fff")),
          new Maker("MAMIYA", "x-mamiya-mef", List.of()),
          new Maker("LEAF", "x-leaf-mos", List.of()),
          new Maker("SEIKO EPSON", "x-epson-erf", List.of()),
          new Maker("CANON", "x-canon-tif", List.of()),
          new Maker("LEICA", "x-leica-rwl", List.of()));

  private RawMakers() {}

  /** Subtype of the RAW format; empty when it is an ordinary TIFF. */
  static Optional<String> mime(TiffTags tags, String name) {
    String make = tags.make().toUpperCase(Locale.ROOT);
    if (tags.dng()) {
      boolean gopro = make.startsWith("GOPRO") && tags.compressed(VC5);
      return Optional.of(gopro ? "x-gopro-gpr" : "x-adobe-dng");
    }
    boolean raw = tags.sensorData() || SENSOR_COMPRESSIONS.stream().anyMatch(tags::compressed);
    return raw ? Optional.of(ofMaker(make, extension(name))) : Optional.empty();
  }

  private static String ofMaker(String make, String extension) {
    for (Maker maker : MAKERS) {
      if (make.startsWith(maker.prefix())) {
        boolean other = maker.otherExtensions().contains(extension);
        String subtype = maker.subtype();
        return other ? subtype.substring(0, subtype.lastIndexOf('-') + 1) + extension : subtype;
      }
    }
    return "x-raw";
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
