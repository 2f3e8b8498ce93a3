package org.photofactory.plugins.metadata.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;

/** The item location box of a HEIF file: where each item's bytes stand. */
final class HeifLocations {

  private static final int IN_THE_FILE = 0;
  private static final int IN_THE_DATA_BOX = 1;

  private final ByteSource file;
  private final Optional<Box> dataBox;
  private final ByteSource table;
  private final int version;
  private long at;

  HeifLocations(ByteSource file, ByteSource table, Optional<Box> dataBox) throws IOException {
    this.file = file;
    this.table = table;
    this.dataBox = dataBox;
    this.version = table.unsigned8(0);
  }

  /** The bytes of an item. */
  ByteSource content(long id) throws IOException {
    at = 6;
    long items = number(version < 2 ? 2 : 4);
    for (long item = 0; item < items; item++) {
      boolean wanted = number(version < 2 ? 2 : 4) == id;
      int method = version == 0 ? IN_THE_FILE : (int) number(2) & 0xF;
      number(2);
      long base = number(table.unsigned8(5) >> 4);
      byte[] content = extents(base, wanted ? method : -1);
      if (wanted) {
        return new ArrayBytes(content);
      }
    }
    throw new DamagedException("item " + id + " stands nowhere");
  }

  /** Reads the parts of an item one after another; with an unknown method only passes over them. */
  private byte[] extents(long base, int method) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int indexLength = version == 0 ? 0 : table.unsigned8(5) & 0xF;
    long extents = number(2);
    for (long extent = 0; extent < extents; extent++) {
      number(indexLength);
      long offset = base + number(table.unsigned8(4) >> 4);
      long length = number(table.unsigned8(4) & 0xF);
      if (method == IN_THE_FILE || method == IN_THE_DATA_BOX) {
        append(content, source(method), offset, length);
      }
    }
    return content.toByteArray();
  }

  private ByteSource source(int method) throws DamagedException {
    return method == IN_THE_FILE
        ? file
        : dataBox.map(Box::content).orElseThrow(() -> new DamagedException("no data box"));
  }

  private static void append(
      ByteArrayOutputStream content, ByteSource source, long offset, long length)
      throws IOException {
    if (length > ByteSource.MAX_READ - content.size()) {
      throw new DamagedException("an item of more than " + length + " bytes");
    }
    content.writeBytes(source.read(offset, (int) length));
  }

  /** The next number of 0, 2, 4 or 8 bytes. */
  private long number(int length) throws IOException {
    long start = at;
    at += length;
    return switch (length) {
      case 0 -> 0;
      case 2 -> table.unsigned16(start);
      case 4 -> table.unsigned32(start);
      case 8 -> table.signed64(start);
      default -> throw new DamagedException("a number of " + length + " bytes");
    };
  }
}
