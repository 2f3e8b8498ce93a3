package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/**
 * What PNG and WebP files say around their pixels and the decoders do not tell: orientation and
 * colour profile.
 *
 * @param head bytes for the decoder instead of all that stands before {@code pixels}
 * @param pixels position from which the decoder gets the file itself
 * @param turn how to turn the picture
 * @param profile bytes of its ICC profile; null when there is none
 */
record Container(byte[] head, long pixels, Turn turn, byte @Nullable [] profile) {

  private static final int MOST_CHUNKS = 4096;
  private static final int LARGEST_BLOCK = 4 << 20;
  private static final int RIFF_HEADER = 12;

  /** A file that is handed to the decoder as it is. */
  static Container plain(Turn turn) {
    return new Container(new byte[0], 0, turn, null);
  }

  /**
   * Walks the chunks of a WebP file (WebP container specification). Its profile is left to the
   * decoder, which applies it.
   */
  static Container ofWebp(Bytes bytes) throws IOException {
    Turn turn = Turn.NONE;
    long position = RIFF_HEADER;
    for (int count = 0; count < MOST_CHUNKS && position + 8 < bytes.length(); count++) {
      ByteBuffer chunk = bytes.at(position, 8);
      long length = Integer.toUnsignedLong(chunk.order(ByteOrder.LITTLE_ENDIAN).getInt(4));
      int block = (int) Math.min(length, LARGEST_BLOCK);
      if (name(chunk).equals("EXIF")) {
        turn = ExifOrientation.of(withoutPrefix(bytes.upTo(position + 8, block)));
      }
      position += 8 + length + (length & 1);
    }
    return plain(turn);
  }

  /** The name of a chunk at the start of a buffer. */
  static String name(ByteBuffer buffer) {
    return new String(buffer.array(), buffer.arrayOffset(), 4, StandardCharsets.ISO_8859_1);
  }

  /** Some programs put JPEG's prefix before the EXIF block. */
  private static ByteBuffer withoutPrefix(ByteBuffer block) {
    boolean prefixed = block.limit() > 6 && block.get(0) == 'E' && block.get(1) == 'x';
    return prefixed ? block.slice(6, block.limit() - 6) : block;
  }
}
