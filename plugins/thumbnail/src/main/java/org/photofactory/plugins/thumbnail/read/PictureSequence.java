package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a HEIF file that holds a sequence of pictures and no single one ({@code msf1} without
 * {@code meta}): that is a film in all but its name, and no decoder of pictures reads it.
 */
public final class PictureSequence {

  private static final int HEADER = 8;
  private static final int MOST_BOXES = 64;

  private PictureSequence() {}

  /** Looks at the boxes of the top level. */
  public static boolean isFilm(Bytes bytes) throws IOException {
    Set<String> types = new HashSet<>();
    long at = 0;
    for (int count = 0; count < MOST_BOXES && at + HEADER <= bytes.length(); count++) {
      ByteBuffer header = bytes.at(at, HEADER);
      long length = Integer.toUnsignedLong(header.getInt());
      String type = StandardCharsets.ISO_8859_1.decode(header).toString();
      if (count == 0 && !type.equals("ftyp") || length < HEADER) {
        break;
      }
      types.add(type);
      at += length;
    }
    return types.contains("moov") && !types.contains("meta");
  }
}
