package org.photofactory.plugins.thumbnail.raw;

import java.io.IOException;
import org.photofactory.plugins.thumbnail.read.Bytes;

/**
 * Sigma's X3F: sections, listed by a directory whose place the last four bytes tell. The layout is
 * that of Foveon's format description, which Sigma's cameras follow.
 */
final class SigmaSections {

  private static final int ROTATION = 36;
  private static final int DIRECTORY_HEADER = 12;
  private static final int ENTRY = 12;
  private static final int MOST_ENTRIES = 64;
  private static final int IMAGE_HEADER = 28;
  private static final int JPEG = 18;

  private SigmaSections() {}

  static void walk(Bytes file, Finds finds) throws IOException {
    finds.turn(Degrees.turn(Numbers.little(file.at(ROTATION, 4)).u32(0)));
    long directory = Numbers.little(file.at(file.length() - 4, 4)).u32(0);
    Numbers header = Numbers.little(file.at(directory, DIRECTORY_HEADER));
    if (!header.name(0).equals("SECd")) {
      return;
    }
    int entries = (int) Math.min(MOST_ENTRIES, header.u32(8));
    Numbers table = Numbers.little(file.at(directory + DIRECTORY_HEADER, entries * ENTRY));
    for (int at = 0; at < entries * ENTRY; at += ENTRY) {
      if (table.name(at + 8).startsWith("IMA")) {
        image(file, table.u32(at), table.u32(at + 4), finds);
      }
    }
  }

  private static void image(Bytes file, long position, long length, Finds finds)
      throws IOException {
    Numbers header = Numbers.little(file.at(position, IMAGE_HEADER));
    if (header.u32(12) == JPEG) {
      finds.picture(position + IMAGE_HEADER, length - IMAGE_HEADER);
    } else {
      finds.size(header.u32(16), header.u32(20));
    }
  }
}
