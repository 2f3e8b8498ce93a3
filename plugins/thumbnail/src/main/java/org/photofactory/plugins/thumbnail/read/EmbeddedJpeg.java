package org.photofactory.plugins.thumbnail.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/**
 * An ordinary JPEG picture that lies inside another file.
 *
 * @param bytes from its first marker to its end, or to the end of the file around it
 * @param size as stored
 * @param turn what its own EXIF asks for; empty when it says nothing
 * @param whole false when the file around it ends before the picture does
 */
public record EmbeddedJpeg(Bytes bytes, Size size, Optional<Turn> turn, boolean whole) {

  private static final int START_OF_IMAGE = 0xffd8;

  /**
   * Looks at a place where a picture is said to be. Sensor data comes as lossless JPEG; that is no
   * picture to be shown, and neither is what nothing here decodes.
   *
   * @param file the file around it
   * @param position where it is said to start
   * @param length how long it is said to be
   * @throws IOException when the disk cannot be read
   */
  public static Optional<EmbeddedJpeg> at(Bytes file, long position, long length)
      throws IOException {
    Bytes bytes = file.window(position, length);
    if (position < 0 || bytes.length() < 4 || start(bytes) != START_OF_IMAGE) {
      return Optional.empty();
    }
    try {
      return decodable(JpegHeader.read(bytes), bytes, bytes.length() == length);
    } catch (EOFException cut) {
      return Optional.empty();
    } catch (IOException noJpeg) {
      if (bytes.failure() != null) {
        throw bytes.failure();
      }
      return Optional.empty();
    }
  }

  private static Optional<EmbeddedJpeg> decodable(JpegHeader header, Bytes bytes, boolean whole) {
    if (!header.frame().ordinary()) {
      return Optional.empty();
    }
    Optional<Turn> turn = header.tellsTurn() ? Optional.of(header.turn()) : Optional.empty();
    return Optional.of(new EmbeddedJpeg(bytes, header.frame().size(), turn, whole));
  }

  private static int start(Bytes bytes) throws IOException {
    return bytes.at(0, 2).getShort() & 0xffff;
  }
}
