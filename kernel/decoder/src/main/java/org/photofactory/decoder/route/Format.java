package org.photofactory.decoder.route;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Formats of pictures, told by content. */
public enum Format {
  JPEG("JPEG", "image/jpeg"),
  PNG("PNG", "image/png"),
  GIF("GIF", "image/gif"),
  WEBP("WebP", "image/webp"),
  TIFF("TIFF", "image/tiff"),
  BMP("BMP", "image/bmp"),
  JP2("JPEG 2000", "image/jp2"),
  AVIF("AVIF", "image/avif"),
  HEIC("HEIC", "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"),
  JXL("JPEG XL", "image/jxl"),
  PSD("Photoshop", "image/vnd.adobe.photoshop"),
  SVG("SVG", "image/svg+xml");

  /** Enough bytes from the start of a file to tell its format. */
  public static final int SIGNATURE_LENGTH = 64;

  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

  private final String title;
  private final Set<String> mimes;

  Format(String title, String... mimes) {
    this.title = title;
    this.mimes = Set.of(mimes);
  }

  /** Its name, for people. */
  public String title() {
    return title;
  }

  /** What a file is: by its first bytes, else by its media type. */
  public static Optional<Format> of(byte[] head, String mime) {
    return Arrays.stream(values())
        .filter(format -> format.signs(head))
        .findFirst()
        .or(() -> ofMime(mime));
  }

  private static Optional<Format> ofMime(String mime) {
    return Arrays.stream(values()).filter(format -> format.mimes.contains(mime)).findFirst();
  }

  private boolean signs(byte[] head) {
    return switch (this) {
      case JPEG -> matches(head, 0, 0xff, 0xd8, 0xff);
      case PNG -> matches(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
      case GIF -> matches(head, 0, 'G', 'I', 'F', '8');
      case WEBP -> matches(head, 0, 'R', 'I', 'F', 'F') && matches(head, 8, 'W', 'E', 'B', 'P');
      case TIFF ->
          matches(head, 0, 'I', 'I', 42, 0)
              || matches(head, 0, 'M', 'M', 0, 42)
              || matches(head, 0, 'I', 'I', 43, 0)
              || matches(head, 0, 'M', 'M', 0, 43);
      case BMP -> matches(head, 0, 'B', 'M') && matches(head, 6, 0, 0, 0, 0);
      case JP2 ->
          matches(head, 4, 'j', 'P', ' ', ' ', 13, 10) || matches(head, 0, 0xff, 0x4f, 0xff, 0x51);
      case AVIF -> AVIF_BRANDS.contains(brand(head)) || hasBrand(head, AVIF_BRANDS);
      case HEIC -> HEIC_BRANDS.contains(brand(head));
      case JXL ->
          matches(head, 0, 0xff, 0x0a) || matches(head, 4, 'J', 'X', 'L', ' ', 13, 10, 0x87, 10);
      case PSD -> matches(head, 0, '8', 'B', 'P', 'S');
      case SVG -> false; // Text: whoever took the file in has looked.
    };
  }

  private static String brand(byte[] head) {
    return matches(head, 4, 'f', 't', 'y', 'p') ? text(head, 8) : "";
  }

  /** Files whose main brand is the general one tell the codec in the list of others. */
  private static boolean hasBrand(byte[] head, Set<String> brands) {
    if (!brand(head).equals("mif1")) {
      return false;
    }
    int end = Math.min(head.length, (head[2] & 255) << 8 | head[3] & 255);
    for (int at = 16; at + 4 <= end; at += 4) {
      if (brands.contains(text(head, at))) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] head, int at) {
    return at + 4 > head.length ? "" : new String(head, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static boolean matches(byte[] head, int offset, int... signature) {
    for (int index = 0; index < signature.length; index++) {
      boolean beyond = offset + index >= head.length;
      if (beyond || (head[offset + index] & 255) != signature[index]) {
        return false;
      }
    }
    return true;
  }
}
