package org.photofactory.plugins.thumbnail.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/**
 * Walks the chunks of a PNG file (PNG specification, third edition). The decoder gets only those
 * that it needs, so that no broken text or profile keeps it from the picture. The orientation may
 * stand behind the pixels, where a file that breaks off has none.
 */
final class PngChunks {

  private static final int SIGNATURE = 8;

  /** Length, type and checksum. */
  private static final int AROUND = 12;

  private static final int MOST_CHUNKS = 1 << 16;

  /** A palette of 256 colours takes 768 bytes; nothing that the decoder needs takes more. */
  private static final int LARGEST_NEEDED = 1024;

  private static final int LARGEST_BLOCK = 4 << 20;

  private final Bytes bytes;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private long pixels;
  private Turn turn = Turn.NONE;
  private byte @Nullable [] profile;

  private PngChunks(Bytes bytes) {
    this.bytes = bytes;
  }

  static Container read(Bytes bytes) throws IOException {
    PngChunks chunks = new PngChunks(bytes);
    chunks.walk();
    if (chunks.pixels == 0) {
      throw new IOException("no pixels");
    }
    return new Container(chunks.head.toByteArray(), chunks.pixels, chunks.turn, chunks.profile);
  }

  private void walk() throws IOException {
    head.writeBytes(bytes.at(0, SIGNATURE).array());
    long position = SIGNATURE;
    for (int count = 0; count < MOST_CHUNKS && position + AROUND <= bytes.length(); count++) {
      ByteBuffer start = bytes.at(position, 8);
      long length = Integer.toUnsignedLong(start.getInt());
      chunk(Container.name(start.slice(4, 4)), position, length);
      position += length + AROUND;
    }
  }

  private void chunk(String type, long position, long length) throws IOException {
    switch (type) {
      case "IHDR", "PLTE", "tRNS" -> need(position, length);
      case "eXIf" -> turn = ExifOrientation.of(content(position, length));
      case "iCCP" -> profile = inflated(content(position, length));
      case "IDAT" -> pixels = pixels == 0 ? position : pixels;
      default -> {}
    }
  }

  private void need(long position, long length) throws IOException {
    if (pixels != 0) {
      return;
    }
    if (length > LARGEST_NEEDED) {
      throw new IOException("impossible chunk length");
    }
    head.writeBytes(bytes.at(position, (int) length + AROUND).array());
  }

  private ByteBuffer content(long position, long length) throws IOException {
    return bytes.upTo(position + 8, (int) Math.min(length, LARGEST_BLOCK));
  }

  /** A name, a zero, the compression method 0, then zlib data. */
  private static byte @Nullable [] inflated(ByteBuffer chunk) {
    int start = 0;
    while (start < chunk.limit() && chunk.get(start) != 0) {
      start++;
    }
    if (start + 2 >= chunk.limit()) {
      return null;
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(chunk.slice(start + 2, chunk.limit() - start - 2));
      byte[] profile = new byte[LARGEST_BLOCK];
      int length = inflater.inflate(profile);
      return Arrays.copyOf(profile, length);
    } catch (DataFormatException broken) {
      return null;
    }
  }
}
