package org.photofactory.decoder.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.photofactory.decoder.picture.HeifBoxes.Box;
import org.photofactory.decoder.picture.HeifLayout.Part;

/**
 * Reads how the main picture of a file is derived: turned ({@code irot}, {@code imir}), and put
 * together from tiles ({@code grid}). Of what else may be done to it nothing is told: that it is
 * cropped, that its tiles are turned, or that it is laid over others.
 *
 * @param meta the box with all descriptions
 * @param properties of each item, in their order
 */
record HeifDerivation(HeifBoxes boxes, Box meta, Map<Integer, List<Box>> properties) {

  private static final String COMPRESSED = "hvc1";
  private static final String TILED = "grid";
  private static final Set<String> CHANGES = Set.of("irot", "imir", "clap");

  Optional<HeifLayout> of(int main) {
    Map<Integer, String> types = types();
    Optional<Turn> turn = turn(changes(main));
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    if (COMPRESSED.equals(types.get(main))) {
      Part part = part(main, Optional.empty());
      return Optional.of(new HeifLayout(turn.get(), 1, Optional.empty(), List.of(part)));
    }
    List<Integer> tiles = extents().parts(main);
    boolean simple =
        tiles.stream()
            .allMatch(tile -> COMPRESSED.equals(types.get(tile)) && changes(tile).isEmpty());
    return simple && TILED.equals(types.get(main))
        ? grid(turn.get(), main, tiles)
        : Optional.empty();
  }

  private Optional<HeifLayout> grid(Turn turn, int main, List<Integer> tiles) {
    int at = extents().range(main).start();
    boolean wide = (boxes.octet(at + 1) & 1) != 0;
    int rows = boxes.octet(at + 2) + 1;
    int columns = boxes.octet(at + 3) + 1;
    Optional<Extent> extent =
        wide
            ? HeaderSize.extent(boxes.quad(at + 4), boxes.quad(at + 8))
            : HeaderSize.extent(boxes.pair(at + 4), boxes.pair(at + 6));
    if (extent.isEmpty() || tiles.size() != rows * columns) {
      return Optional.empty();
    }
    Optional<Ycbcr> whole = meaning(main);
    List<Part> parts = tiles.stream().map(tile -> part(tile, whole)).toList();
    return Optional.of(new HeifLayout(turn, columns, extent, parts));
  }

  /** What is said of the whole holds for parts of which nothing is said. */
  private Part part(int item, Optional<Ycbcr> whole) {
    Box configuration =
        own(item, "hvcC").findFirst().orElseThrow(() -> new IllegalArgumentException("no hvcC"));
    return new Part(
        boxes.range(configuration.start(), configuration.end()),
        extents().range(item),
        meaning(item).or(() -> whole));
  }

  private Optional<Ycbcr> meaning(int item) {
    return own(item, "colr")
        .filter(box -> boxes.text(box.start()).equals("nclx"))
        .findFirst()
        .map(
            box ->
                new Ycbcr(boxes.pair(box.start() + 8), (boxes.octet(box.start() + 10) & 128) != 0));
  }

  private Stream<Box> own(int item, String type) {
    return properties.getOrDefault(item, List.of()).stream().filter(box -> box.type().equals(type));
  }

  private HeifExtents extents() {
    return new HeifExtents(boxes, meta);
  }

  private List<Box> changes(int item) {
    return properties.getOrDefault(item, List.of()).stream()
        .filter(box -> CHANGES.contains(box.type()))
        .toList();
  }

  /** Quarters are counted the other way round there. */
  private Optional<Turn> turn(List<Box> changes) {
    Turn turn = Turn.NONE;
    for (Box box : changes) {
      if (box.type().equals("clap")) {
        return Optional.empty();
      }
      int value = boxes.octet(box.start());
      if (box.type().equals("irot")) {
        turn = turn.turned(-(value & 3));
      } else {
        turn = (value & 1) == 0 ? turn.turned(2).flipped() : turn.flipped();
      }
    }
    return Optional.of(turn);
  }

  /** Of each item, what it is. */
  private Map<Integer, String> types() {
    Box items = boxes.child(meta, 4, "iinf");
    Map<Integer, String> types = new HashMap<>();
    for (Box box : boxes.children(items, boxes.octet(items.start()) == 0 ? 6 : 8)) {
      boolean wide = boxes.octet(box.start()) > 2;
      int at = box.start() + 4;
      types.put(wide ? boxes.quad(at) : boxes.pair(at), boxes.text(at + (wide ? 6 : 4)));
    }
    return types;
  }
}
