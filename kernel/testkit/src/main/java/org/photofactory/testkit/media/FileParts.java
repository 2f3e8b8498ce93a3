package org.photofactory.testkit.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Puts segments into JPEG files and chunks into PNG files. */
public final class FileParts {

  /** Where the chunks that are put into PNG files begin. */
  public static final int AFTER_IHDR = 33;

  private FileParts() {}

  /** A JPEG file with another application segment at its start. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + content.length + 4);
    file.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker);
    file.putShort((short) (content.length + 2)).put(content);
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  /** A JPEG file with an EXIF block that says how to turn it. */
  public static byte[] withOrientation(byte[] jpeg, int orientation) {
    return withSegment(jpeg, 0xe1, joined(latin("Exif\0\0"), exif(orientation)));
  }

  /** A JPEG file with an ICC profile. */
  public static byte[] withProfile(byte[] jpeg, byte[] profile) {
    return withSegment(jpeg, 0xe2, joined(latin("ICC_PROFILE\0\1\1"), profile));
  }

  /** A JPEG file with Adobe's marker, which tells what the components mean. */
  public static byte[] withAdobeMarker(byte[] jpeg, int transform) {
    byte[] content = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    return withSegment(jpeg, 0xee, content);
  }

  /** A PNG file with another chunk behind its header. */
  public static byte[] withChunk(byte[] png, String type, byte[] content) {
    byte[] named = joined(latin(type), content);
    CRC32 checksum = new CRC32();
    checksum.update(named);
    ByteBuffer file = ByteBuffer.allocate(png.length + content.length + 12);
    file.put(png, 0, AFTER_IHDR);
    file.putInt(content.length).put(named).putInt((int) checksum.getValue());
    file.put(png, AFTER_IHDR, png.length - AFTER_IHDR);
    return file.array();
  }

  /** A PNG file with an ICC profile. */
  public static byte[] pngWithProfile(byte[] png, byte[] profile) {
    return withChunk(png, "iCCP", joined(latin("own\0\0"), deflated(profile)));
  }

  /** A PNG file with an EXIF block that says how to turn it. */
  public static byte[] pngWithOrientation(byte[] png, int orientation) {
    return withChunk(png, "eXIf", exif(orientation));
  }

  /** An EXIF block with nothing but an orientation. */
  public static byte[] exif(int orientation) {
    ByteBuffer block = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    block.put(latin("II")).putShort((short) 42).putInt(8);
    block.putShort((short) 1);
    block.putShort((short) 274).putShort((short) 3).putInt(1).putInt(orientation);
    return block.putInt(0).array();
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        result.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return result.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
