package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param layout how it is to be put together and turned; empty where more is to be done
 */
public record HeifProperties(
    boolean turned,
    Optional<Signal> signal,
    Optional<Extent> extent,
    boolean whole,
    Optional<HeifLayout> layout) {

  private static final int MOST_ITEMS = 1 << 16;

  private static final HeifProperties NONE =
      new HeifProperties(false, Optional.empty(), Optional.empty(), true, Optional.empty());

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
      Map<Integer, List<Box>> associated = associated(properties, all);
      List<Box> own = associated.getOrDefault(main, List.of());
      return new HeifProperties(
          own.stream().anyMatch(box -> List.of("irot", "imir").contains(box.type())),
          own.stream().flatMap(box -> signal(box).stream()).findFirst(),
          own.stream().flatMap(box -> extent(box).stream()).findFirst(),
          whole(meta, main),
          layout(meta, main, associated));
    }

    private Optional<HeifLayout> layout(Box meta, int main, Map<Integer, List<Box>> associated) {
      try {
        return new HeifDerivation(boxes, meta, associated).of(main);
      } catch (IndexOutOfBoundsException | IllegalArgumentException unknown) {
        return Optional.empty();
      }
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

    /** The properties of each item. */
    private Map<Integer, List<Box>> associated(Box properties, List<Box> all) {
      Map<Integer, List<Box>> associated = new HashMap<>();
      for (Box box : boxes.children(properties, 0)) {
        if (box.type().equals("ipma")) {
          associate(box, all, associated);
        }
      }
      return associated;
    }

    private void associate(Box ipma, List<Box> all, Map<Integer, List<Box>> associated) {
      boolean wideItems = boxes.octet(ipma.start()) > 0;
      boolean wideIndexes = (boxes.octet(ipma.start() + 3) & 1) != 0;
      int count = Math.clamp(boxes.quad(ipma.start() + 4), 0, MOST_ITEMS);
      int at = ipma.start() + 8;
      for (int entry = 0; entry < count && at < ipma.end(); entry++) {
        int item = wideItems ? boxes.quad(at) : boxes.pair(at);
        at += wideItems ? 4 : 2;
        int properties = boxes.octet(at++);
        List<Box> own = associated.computeIfAbsent(item, _ -> new ArrayList<>());
        for (int place = 0; place < properties; place++) {
          int index = wideIndexes ? boxes.pair(at) & 0x7fff : boxes.octet(at) & 0x7f;
          at += wideIndexes ? 2 : 1;
          if (index >= 1 && index <= all.size()) {
            own.add(all.get(index - 1));
          }
        }
      }
    }
  }
}
