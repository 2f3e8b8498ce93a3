package org.photofactory.plugins.thumbnail.raw;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.plugins.thumbnail.read.ExifOrientation;

/**
 * Canon's CR3: film boxes (ISO/IEC 14496-12). The full-size JPEG is the only sample of a film
 * track, a middle one lies in a box of its own, a small one among the tags.
 */
final class CanonBoxes {

  private static final int HEADER = 8;
  private static final int UUID = 16;
  private static final int MOST_BOXES = 1024;

  /** What stands between the start of Canon's picture boxes and their picture: size and flags. */
  private static final int BEFORE_PICTURE = 16;

  private static final byte[] PREVIEW = HexFormat.of().parseHex("eaf42b5e1c984b88b9fbb7dc406e4d16");
  private static final byte[] TAGS = HexFormat.of().parseHex("85c0b687820f11e08111f4ce462b6a48");

  private final Bytes file;
  private final Finds finds;
  private int boxes;

  private CanonBoxes(Bytes file, Finds finds) {
    this.file = file;
    this.finds = finds;
  }

  static void walk(Bytes file, Finds finds) throws IOException {
    CanonBoxes walk = new CanonBoxes(file, finds);
    walk.in(0, file.length(), walk::box);
  }

  /** What to do with a box: its name, and where its content starts and ends. */
  @FunctionalInterface
  private interface Visitor {
    void box(String name, long start, long end) throws IOException;
  }

  private void in(long from, long to, Visitor visitor) throws IOException {
    long position = from;
    while (position + HEADER <= to && boxes++ < MOST_BOXES) {
      Numbers header = Numbers.big(file.at(position, HEADER));
      boolean wide = header.u32(0) == 1;
      long told = wide ? Numbers.big(file.at(position + HEADER, 8)).s64(0) : header.u32(0);
      long end = told == 0 ? to : position + told;
      long start = position + (wide ? 2 * HEADER : HEADER);
      if (end < start || end > to) {
        return;
      }
      visitor.box(header.name(4), start, end);
      position = end;
    }
  }

  private void box(String name, long start, long end) throws IOException {
    switch (name) {
      case "moov" -> in(start, end, this::box);
      case "trak" -> track(start, end);
      case "uuid" -> ofCanon(start, end);
      default -> {}
    }
  }

  private void ofCanon(long start, long end) throws IOException {
    byte[] uuid = file.at(start, UUID).array();
    if (Arrays.equals(uuid, TAGS)) {
      in(start + UUID, end, this::tag);
    } else if (Arrays.equals(uuid, PREVIEW)) {
      in(start + UUID + 8, end, this::tag);
    }
  }

  private void tag(String name, long start, long end) throws IOException {
    switch (name) {
      case "CMT1" -> finds.turn(ExifOrientation.of(file.window(start, end - start)::upTo));
      case "THMB", "PRVW" -> finds.picture(start + BEFORE_PICTURE, end - start - BEFORE_PICTURE);
      default -> {}
    }
  }

  private void track(long start, long end) throws IOException {
    Track track = new Track();
    in(start, end, track::box);
    if (track.position.isPresent() && track.length.isPresent()) {
      finds.picture(track.position.getAsLong(), track.length.getAsLong());
    }
  }

  /** The place of a track's first sample. */
  private final class Track {

    private OptionalLong position = OptionalLong.empty();
    private OptionalLong length = OptionalLong.empty();

    private void box(String name, long start, long end) throws IOException {
      switch (name) {
        case "mdia", "minf", "stbl" -> in(start, end, this::box);
        case "stsz" -> length = OptionalLong.of(firstSize(start));
        case "co64" -> position = OptionalLong.of(Numbers.big(file.at(start + 8, 8)).s64(0));
        case "stco" -> position = OptionalLong.of(Numbers.big(file.at(start + 8, 4)).u32(0));
        default -> {}
      }
    }

    /** One size for all samples, or 0 and a table of them. */
    private long firstSize(long start) throws IOException {
      Numbers sizes = Numbers.big(file.upTo(start + 4, 12));
      return sizes.u32(0) != 0 ? sizes.u32(0) : sizes.u32(8);
    }
  }
}
