package org.photofactory.plugins.thumbnail.raw;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.photofactory.plugins.thumbnail.pixels.Turn;
import org.photofactory.plugins.thumbnail.read.Bytes;

/**
 * RAW files that are TIFF trees: CR2, NEF, ARW, DNG, PEF, ORF, RW2, SRW, KDC and others. All
 * directories are visited, makers' own too; whatever turns out to be an ordinary JPEG counts.
 */
final class TiffWalk {

  private static final int MOST_DIRECTORIES = 64;

  private static final int WIDTH = 0x100;
  private static final int HEIGHT = 0x101;
  private static final int STRIP_OFFSETS = 0x111;
  private static final int ORIENTATION = 0x112;
  private static final int STRIP_LENGTHS = 0x117;
  private static final int SUB_DIRECTORIES = 0x14a;
  private static final int JPEG_OFFSET = 0x201;
  private static final int JPEG_LENGTH = 0x202;
  private static final int EXIF = 0x8769;
  private static final int MAKER_NOTE = 0x927c;

  private static final int TILE_OFFSETS = 0x144;

  /** Panasonic puts the whole picture into a tag of the main directory. */
  private static final int PANASONIC_JPEG = 0x2e;

  private static final int PANASONIC_WIDTH = 2;
  private static final int PANASONIC_HEIGHT = 3;
  private static final int PANASONIC_DATA = 0x118;

  private final Finds finds;
  private final Set<Long> visited = new HashSet<>();

  private TiffWalk(Finds finds) {
    this.finds = finds;
  }

  static void walk(Bytes file, Finds finds) throws IOException {
    Directory.Tree tree = Directory.Tree.at(file, 0);
    TiffWalk walk = new TiffWalk(finds);
    Optional<Directory> directory = walk.visit(tree, tree.first());
    if (directory.isPresent()) {
      long orientation = directory.get().number(ORIENTATION).orElse(1L);
      finds.turn(Turn.ofExif((int) orientation));
    }
    while (directory.isPresent() && directory.get().next() != 0) {
      directory = walk.visit(tree, directory.get().next());
    }
  }

  /** Broken directories are passed over: the others may still be read. */
  private Optional<Directory> visit(Directory.Tree tree, long offset) throws IOException {
    if (visited.size() == MOST_DIRECTORIES || !visited.add(tree.base() + offset)) {
      return Optional.empty();
    }
    try {
      Directory directory = Directory.at(tree, offset);
      look(directory);
      return Optional.of(directory);
    } catch (EOFException cut) {
      return Optional.empty();
    }
  }

  private void look(Directory directory) throws IOException {
    size(directory);
    picture(directory, JPEG_OFFSET, JPEG_LENGTH);
    picture(directory, STRIP_OFFSETS, STRIP_LENGTHS);
    Optional<Directory.Entry> whole = directory.find(PANASONIC_JPEG);
    if (whole.isPresent()) {
      finds.picture(directory.tree().base() + whole.get().offset(), whole.get().count());
    }
    for (long below : directory.values(SUB_DIRECTORIES).toArray()) {
      visit(directory.tree(), below);
    }
    for (long below : directory.values(EXIF).toArray()) {
      visit(directory.tree(), below);
    }
    Optional<Directory.Entry> note = directory.find(MAKER_NOTE);
    if (note.isPresent()) {
      MakerNote.read(directory.tree(), note.get(), this::note);
    }
  }

  private void size(Directory directory) throws IOException {
    long width = first(directory, WIDTH, PANASONIC_WIDTH);
    long height = first(directory, HEIGHT, PANASONIC_HEIGHT);
    finds.data(width, height, first(directory, STRIP_OFFSETS, TILE_OFFSETS, PANASONIC_DATA));
  }

  /** The first value of the first of some tags that is there; 0 when none is. */
  private static long first(Directory directory, int... tags) throws IOException {
    for (int tag : tags) {
      OptionalLong value = directory.values(tag).findFirst();
      if (value.isPresent()) {
        return value.getAsLong();
      }
    }
    return 0;
  }

  /** A maker's directory, with the tags that it uses for the place and length of a picture. */
  private void note(Directory.Tree tree, long offset, MakerNote.Tags tags) throws IOException {
    Optional<Directory> directory = visit(tree, offset);
    if (directory.isPresent()) {
      picture(directory.get(), tags.position(), tags.length());
      for (long below : directory.get().values(tags.directory()).toArray()) {
        note(tree, below, tags);
      }
    }
  }

  private void picture(Directory directory, int positionTag, int lengthTag) throws IOException {
    Optional<Long> position = directory.number(positionTag);
    Optional<Long> length = directory.number(lengthTag);
    if (position.isPresent() && length.isPresent()) {
      finds.picture(directory.tree().base() + position.get(), length.get());
    }
  }
}
