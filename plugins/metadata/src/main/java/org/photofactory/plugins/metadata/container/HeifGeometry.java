package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Findings.Turn;

/**
 * Size and turning of the main picture of a HEIF or AVIF file: the properties {@code ispe}, {@code
 * irot} and {@code imir} that are associated with it. Where {@code irot} or {@code imir} is
 * present, even with angle 0, it alone counts, and EXIF orientation only repeats it.
 */
final class HeifGeometry {

  private HeifGeometry() {}

  static void read(List<Box> meta, Findings findings) throws IOException {
    Optional<Box> properties = Box.first(meta, "iprp");
    Optional<Box> primary = Box.first(meta, "pitm");
    if (properties.isEmpty() || primary.isEmpty()) {
      return;
    }
    ByteSource item = primary.get().content();
    long id = item.unsigned8(0) == 0 ? item.unsigned16(4) : item.unsigned32(4);
    for (Box property : propertiesOf(id, properties.get().children())) {
      apply(property, findings);
    }
  }

  private static void apply(Box property, Findings findings) throws IOException {
    ByteSource content = property.content();
    switch (property.type()) {
      case "ispe" -> findings.size(content.unsigned32(4), content.unsigned32(8));
      case "irot" -> findings.turn((content.unsigned8(0) & 1) == 1 ? Turn.SIDEWAYS : Turn.UPRIGHT);
      case "imir" -> findings.mirrored();
      default -> {}
    }
  }

  private static List<Box> propertiesOf(long id, List<Box> boxes) throws IOException {
    Optional<Box> container = Box.first(boxes, "ipco");
    List<Box> all = container.isEmpty() ? List.of() : container.get().children();
    List<Box> found = new ArrayList<>();
    for (Box box : boxes) {
      if (box.type().equals("ipma")) {
        for (int index : new PropertyTable(box.content()).indexes(id)) {
          if (index >= 1 && index <= all.size()) {
            found.add(all.get(index - 1));
          }
        }
      }
    }
    return found;
  }

  /** The association box: for each item the numbers of its properties, counted from one. */
  private static final class PropertyTable {

    private final ByteSource table;
    private final boolean wideIds;
    private final boolean wideIndexes;

    PropertyTable(ByteSource table) throws IOException {
      this.table = table;
      this.wideIds = table.unsigned8(0) > 0;
      this.wideIndexes = (table.unsigned8(3) & 1) == 1;
    }

    List<Integer> indexes(long id) throws IOException {
      long entries = table.unsigned32(4);
      int idLength = wideIds ? 4 : 2;
      long at = 8;
      for (long entry = 0; entry < entries; entry++) {
        long item = wideIds ? table.unsigned32(at) : table.unsigned16(at);
        int count = table.unsigned8(at + idLength);
        if (item == id) {
          return indexes(at + idLength + 1, count);
        }
        at += idLength + 1 + (long) count * (wideIndexes ? 2 : 1);
      }
      return List.of();
    }

    /** The highest bit only says that the property is essential. */
    private List<Integer> indexes(long start, int count) throws IOException {
      List<Integer> indexes = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        indexes.add(
            wideIndexes
                ? table.unsigned16(start + 2L * number) & 0x7FFF
                : table.unsigned8(start + number) & 0x7F);
      }
      return indexes;
    }
  }
}
