package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.plugins.metadata.bytes.ByteSource;

/**
 * An entry of a HEIF file's item information box.
 *
 * @param id its number
 * @param kind what it holds
 */
record HeifItem(long id, Kind kind) {

  /** What an item holds. */
  enum Kind {
    EXIF,
    XMP,
    OTHER
  }

  private static final String XMP_TYPE = "application/rdf+xml\0";

  /** The entries of the box. */
  static List<HeifItem> in(ByteSource information) throws IOException {
    int countLength = information.unsigned8(0) == 0 ? 2 : 4;
    List<HeifItem> items = new ArrayList<>();
    for (Box entry : Box.in(information, 4 + countLength)) {
      if (entry.type().equals("infe") && entry.content().length() >= 12) {
        items.add(item(entry.content()));
      }
    }
    return items;
  }

  /** Version 3 has a wider number than version 2; older ones have no type and no tags. */
  private static HeifItem item(ByteSource entry) throws IOException {
    int version = entry.unsigned8(0);
    boolean wide = version >= 3;
    long id = wide ? entry.unsigned32(4) : entry.unsigned16(4);
    int type = wide ? 10 : 8;
    Kind kind = version < 2 ? Kind.OTHER : kind(entry, type);
    return new HeifItem(id, kind);
  }

  private static Kind kind(ByteSource entry, int type) throws IOException {
    return switch (entry.latin(type, 4)) {
      case "Exif" -> Kind.EXIF;
      case "mime" -> isXmp(entry, type + 4) ? Kind.XMP : Kind.OTHER;
      default -> Kind.OTHER;
    };
  }

  /** After the type come the item's name and its media type, each ended by a zero. */
  private static boolean isXmp(ByteSource entry, int name) throws IOException {
    long at = name;
    while (entry.unsigned8(at) != 0) {
      at++;
    }
    return entry.has(at + 1, XMP_TYPE);
  }
}
