package org.photofactory.plugins.metadata.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/**
 * Tag blocks as ImageMagick puts them into text chunks of a PNG: name, length, and all bytes in
 * hexadecimal digits.
 */
final class PngProfile {

  private static final String KEYWORD = "Raw profile type ";
  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";
  private static final int LONGEST_KEYWORD = 80;

  private PngProfile() {}

  static boolean is(ByteSource chunk) throws IOException {
    return chunk.has(0, KEYWORD);
  }

  /**
   * Reads the profile of a chunk.
   *
   * @param packed its text is compressed
   */
  static void read(ByteSource chunk, boolean packed, Findings findings) throws IOException {
    int end = KEYWORD.length();
    while (chunk.unsigned8(end) != 0 && end < LONGEST_KEYWORD) {
      end++;
    }
    String type = chunk.latin(KEYWORD.length(), end - KEYWORD.length());
    int start = packed ? end + 2 : end + 1;
    byte[] text = chunk.read(start, (int) (chunk.length() - start));
    take(type, bytes(packed ? inflated(text) : text), findings);
  }

  private static void take(String type, byte[] profile, Findings findings) throws IOException {
    ByteSource bytes = new ArrayBytes(profile);
    switch (type.toLowerCase(Locale.ROOT)) {
      case "exif", "app1" -> takeSegment(bytes, findings);
      case "xmp" -> TagBlocks.xmp(profile, findings);
      case "iptc", "8bim" -> {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(PHOTOSHOP.getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(profile);
        TagBlocks.photoshop(segment.toByteArray(), findings);
      }
      default -> {}
    }
  }

  /** The content of a segment of a JPEG. */
  private static void takeSegment(ByteSource bytes, Findings findings) throws IOException {
    int length = (int) bytes.length();
    if (bytes.has(0, XMP)) {
      TagBlocks.xmp(bytes.read(XMP.length(), length - XMP.length()), findings);
    } else {
      TagBlocks.exif(bytes.slice(bytes.has(0, EXIF) ? EXIF.length() : 0, length), findings);
    }
  }

  /** After the lines with name and length, digits; whatever else stands among them is left out. */
  private static byte[] bytes(byte[] text) {
    String[] lines = new String(text, StandardCharsets.ISO_8859_1).strip().split("\\s+", 3);
    String digits = lines.length < 3 ? "" : lines[2].replaceAll("[^0-9A-Fa-f]", "");
    return HexFormat.of().parseHex(digits, 0, digits.length() & ~1);
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    try (var text = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      byte[] whole = text.readNBytes(ByteSource.MAX_READ + 1);
      if (whole.length > ByteSource.MAX_READ) {
        throw new DamagedException("a profile of more than " + ByteSource.MAX_READ + " bytes");
      }
      return whole;
    }
  }
}
