package org.photofactory.decoder.hevc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.HeifLayout;
import org.photofactory.decoder.picture.HeifLayout.Part;
import org.photofactory.decoder.picture.Ycbcr;

/** A picture that is put together from tiles, which several threads decompress. Thread-safe. */
final class Mosaic {

  /** More of them would only wait for each other, and for other workers. */
  private static final int MOST_THREADS = 4;

  private final HeifLayout layout;
  private final Arena room;
  private final AtomicInteger missing;
  private Optional<Planes> whole = Optional.empty();
  private Optional<Extent> tileSize = Optional.empty();

  Mosaic(HeifLayout layout, Arena room) {
    this.layout = layout;
    this.room = room;
    this.missing = new AtomicInteger(layout.parts().size());
  }

  Planes decoded(HevcFunctions functions, MemorySegment file) throws HevcException {
    int count = layout.parts().size();
    int threads =
        Math.min(count, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    AtomicReference<HevcException> failure = new AtomicReference<>();
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            thread -> {
              try (HevcStream stream = new HevcStream(functions, file, this::put)) {
                decode(stream, count * thread / threads, count * (thread + 1) / threads);
              } catch (HevcException broken) {
                failure.set(broken);
              } catch (OutOfMemoryError full) {
                // Thrown on, it would not wait for the other threads, which use the file.
                failure.set(new HevcException("not enough memory"));
              }
            });
    if (failure.get() != null) {
      throw failure.get();
    }
    return whole
        .filter(_ -> missing.get() == 0)
        .orElseThrow(() -> new HevcException("tiles are missing"));
  }

  private void decode(HevcStream stream, int first, int end) throws HevcException {
    for (int index = first; index < end; index++) {
      stream.add(layout.parts().get(index), index);
    }
    stream.end();
  }

  private void put(HevcImage image) throws HevcException {
    Planes tile = image.planes();
    Planes all = whole(tile);
    int index = image.number();
    Extent size = tile.luma().extent();
    if (index < 0 || index >= layout.parts().size() || !size.equals(tileSize.orElseThrow())) {
      throw new HevcException("tiles of several kinds");
    }
    int left = index % layout.columns() * size.width();
    int top = index / layout.columns() * size.height();
    tile.luma().copyTo(all.luma(), left, top);
    tile.cb().copyTo(all.cb(), left / 2, top / 2);
    tile.cr().copyTo(all.cr(), left / 2, top / 2);
    missing.decrementAndGet();
  }

  /** The first tile that comes tells how large they all are. */
  private synchronized Planes whole(Planes tile) throws HevcException {
    if (whole.isEmpty()) {
      Extent size = tile.luma().extent();
      Extent extent = layout.extent().orElse(size);
      check(size, extent);
      Extent half = new Extent((extent.width() + 1) / 2, (extent.height() + 1) / 2);
      tileSize = Optional.of(size);
      whole =
          Optional.of(new Planes(plane(extent), plane(half), plane(half), meaning(tile.meaning())));
    }
    return whole.get();
  }

  private void check(Extent size, Extent extent) throws HevcException {
    int rows = layout.parts().size() / layout.columns();
    boolean odd = (size.width() & 1) + (size.height() & 1) > 0;
    boolean small =
        (long) size.width() * layout.columns() < extent.width()
            || (long) size.height() * rows < extent.height();
    if (small || odd && layout.parts().size() > 1) {
      throw new HevcException("tiles that do not fit");
    }
  }

  /** What the container says comes before what the data say; all tiles must say the same. */
  private Ycbcr meaning(Ycbcr ofData) throws HevcException {
    List<Ycbcr> all =
        layout.parts().stream().map(Part::meaning).map(m -> m.orElse(ofData)).distinct().toList();
    if (all.size() > 1 || !all.getFirst().isUsual()) {
      throw new HevcException("rare colours");
    }
    return all.getFirst();
  }

  private Plane plane(Extent extent) {
    return new Plane(room.allocate(extent.area()), extent, extent.width());
  }
}
