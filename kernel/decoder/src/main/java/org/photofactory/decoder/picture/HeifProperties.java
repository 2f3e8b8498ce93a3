package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.decoder.picture.HeifBoxes.Box;

/**
 * What the container of a HEIC or AVIF file says of its main picture. Whatever cannot be read is
 * not said.
 *
 * @param turned whether it turns it ({@code irot}, {@code imir}; a turn by nothing counts). If so,
 *     the decoder has done it and EXIF only repeats it; if not, EXIF counts
 * @param signal what its samples mean ({@code colr} of the kind {@code nclx})
 * @param extent how large it claims to be before it is turned ({@code ispe})
 * @param whole whether all of its data lie within the file ({@code iloc})
 */
public record HeifProperties(
    boolean turned, Optional<Signal> signal, Optional<Extent> extent, boolean whole) {

  private static final HeifProperties NONE =
      new HeifProperties(false, Optional.empty(), Optional.empty(), true);

  /** Walks the boxes of a file. */
  public static HeifProperties of(ByteBuffer file) {
    try {
      return new Walk(new HeifBoxes(file)).properties();
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return NONE;
    }
  }

  private record Walk(HeifBoxes boxes) {

    HeifProperties properties() {
      Box meta = boxes.top("meta");
      Box properties = boxes.child(meta, 4, "iprp");
      List<Box> all = boxes.children(boxes.child(properties, 0, "ipco"), 0);
      int main = mainItem(boxes.child(meta, 4, "pitm"));
      List<Box> own =
          associated(boxes.child(properties, 0, "ipma"), main).stream()
              .filter(index -> index >= 1 && index <= all.size())
              .map(index -> all.get(index - 1))
              .toList();
      return new HeifProperties(
          own.stream().anyMatch(box -> List.of("irot", "imir").contains(box.type())),
          own.stream().flatMap(box -> signal(box).stream()).findFirst(),
          own.stream().flatMap(box -> extent(box).stream()).findFirst(),
          whole(meta, main));
    }

    private boolean whole(Box meta, int main) {
      try {
        return new HeifExtents(boxes, meta).within(main, boxes.length());
      } catch (IndexOutOfBoundsException | IllegalArgumentException unknown) {
        return true;
      }
    }

    private Optional<Extent> extent(Box box) {
      return box.type().equals("ispe")
          ? HeaderSize.extent(boxes.quad(box.start() + 4), boxes.quad(box.start() + 8))
          : Optional.empty();
    }

    private Optional<Signal> signal(Box box) {
      boolean tells = box.type().equals("colr") && boxes.text(box.start()).equals("nclx");
      return tells
          ? Optional.of(new Signal(boxes.pair(box.start() + 4), boxes.pair(box.start() + 6)))
          : Optional.empty();
    }

    private int mainItem(Box pitm) {
      boolean wide = boxes.octet(pitm.start()) > 0;
      return wide ? boxes.quad(pitm.start() + 4) : boxes.pair(pitm.start() + 4);
    }

    /** Numbers of the properties of an item, counted from 1. */
    private List<Integer> associated(Box ipma, int item) {
      boolean wideItems = boxes.octet(ipma.start()) > 0;
      boolean wideIndexes = (boxes.octet(ipma.start() + 3) & 1) != 0;
      int count = boxes.quad(ipma.start() + 4);
      int at = ipma.start() + 8;
      for (int entry = 0; entry < count; entry++) {
        int id = wideItems ? boxes.quad(at) : boxes.pair(at);
        at += wideItems ? 4 : 2;
        int properties = boxes.octet(at++);
        if (id == item) {
          return indexes(at, properties, wideIndexes);
        }
        at += properties * (wideIndexes ? 2 : 1);
      }
      return List.of();
    }

    private List<Integer> indexes(int start, int count, boolean wide) {
      List<Integer> indexes = new ArrayList<>();
      for (int place = 0; place < count; place++) {
        indexes.add(
            wide ? boxes.pair(start + 2 * place) & 0x7fff : boxes.octet(start + place) & 0x7f);
      }
      return indexes;
    }
  }
}
