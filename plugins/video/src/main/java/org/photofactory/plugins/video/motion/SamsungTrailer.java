package org.photofactory.plugins.video.motion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What Samsung puts behind a picture: blocks of data, a directory {@code SEFH} of them, its length,
 * and {@code SEFT} at the very end.
 */
final class SamsungTrailer {

  private static final String FILM = "MotionPhoto_Data";

  private static final int TAIL = 8;
  private static final int HEAD = 12;
  private static final int ENTRY = 12;
  private static final int BLOCK_HEAD = 8;
  private static final int MOST_ENTRIES = 200;

  private SamsungTrailer() {}

  /** Where the film lies, if the directory tells of one. */
  static Optional<Clip> clip(PictureFile file) throws IOException {
    ByteBuffer tail = little(file, file.length() - TAIL, TAIL);
    if (tail.remaining() < TAIL || !text(tail, 4, 4).equals("SEFT")) {
      return Optional.empty();
    }
    long start = file.length() - TAIL - Integer.toUnsignedLong(tail.getInt(0));
    ByteBuffer directory = little(file, start, HEAD + MOST_ENTRIES * ENTRY);
    boolean good = directory.remaining() >= HEAD && text(directory, 0, 4).equals("SEFH");
    return good ? clip(file, start, directory) : Optional.empty();
  }

  private static Optional<Clip> clip(PictureFile file, long start, ByteBuffer directory)
      throws IOException {
    int entries = Math.clamp(directory.getInt(8), 0, (directory.remaining() - HEAD) / ENTRY);
    for (int entry = 0; entry < entries; entry++) {
      int at = HEAD + entry * ENTRY;
      long from = start - Integer.toUnsignedLong(directory.getInt(at + 4));
      long size = Integer.toUnsignedLong(directory.getInt(at + 8));
      Optional<Clip> clip = block(file, from, Math.min(size, start - from));
      if (clip.isPresent()) {
        return clip;
      }
    }
    return Optional.empty();
  }

  private static Optional<Clip> block(PictureFile file, long from, long size) throws IOException {
    int most = BLOCK_HEAD + FILM.length();
    ByteBuffer head = little(file, from, most);
    boolean film =
        head.remaining() == most
            && size > most
            && head.getInt(4) == FILM.length()
            && text(head, BLOCK_HEAD, FILM.length()).equals(FILM);
    return film ? Optional.of(new Clip(from + most, size - most)) : Optional.empty();
  }

  private static ByteBuffer little(PictureFile file, long position, int count) throws IOException {
    return file.at(position, count).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String text(ByteBuffer buffer, int at, int length) {
    return new String(buffer.array(), at, length, StandardCharsets.ISO_8859_1);
  }
}
