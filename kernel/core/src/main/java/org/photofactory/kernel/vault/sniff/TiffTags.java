package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The few TIFF tags that tell a RAW from a picture, gathered from the first directories and their
 * children. Walks at most 16 directories of at most 512 entries, whatever the file claims. Tag
 * numbers: TIFF 6.0, TIFF/EP, DNG 1.6.
 */
final class TiffTags {

  private static final int MOST_DIRECTORIES = 16;
  private static final int MOST_ENTRIES = 512;
  private static final int MOST_CHILDREN = 8;

  private static final int COMPRESSION = 0x103;
  private static final int PHOTOMETRIC = 0x106;
  private static final int MAKE = 0x10F;
  private static final int CHILDREN = 0x14A;
  private static final int DNG_VERSION = 0xC612;
  private static final int COLOUR_FILTER_ARRAY = 32_803;
  private static final int LINEAR_RAW = 34_892;

  private final FileView view;
  private final boolean little;
  private final Deque<Long> waiting = new ArrayDeque<>();
  private final Set<Long> seen = new HashSet<>();
  private final Set<Integer> compressions = new HashSet<>();
  private String make = "";
  private boolean dng;
  private boolean sensorData;
  private int directories;

  private TiffTags(FileView view, boolean little) {
    this.view = view;
    this.little = little;
  }

  static TiffTags read(FileView view, boolean little) throws IOException {
    TiffTags tags = new TiffTags(view, little);
    tags.await(view.u32(4, little));
    while (!tags.waiting.isEmpty() && tags.directories < MOST_DIRECTORIES) {
      tags.directory(tags.waiting.remove());
    }
    return tags;
  }

  /** How many directories could be read. */
  int directories() {
    return directories;
  }

  /** Maker of the camera; empty when not stated. */
  String make() {
    return make;
  }

  /** True when it calls itself a DNG. */
  boolean dng() {
    return dng;
  }

  /** True when some directory holds unprocessed sensor data by its photometric interpretation. */
  boolean sensorData() {
    return sensorData;
  }

  /** True when some directory is compressed this way. */
  boolean compressed(int compression) {
    return compressions.contains(compression);
  }

  private void directory(long offset) throws IOException {
    int entries = view.u16(offset, little);
    if (entries <= 0 || entries > MOST_ENTRIES) {
      return;
    }
    directories++;
    for (int index = 0; index < entries; index++) {
      entry(offset + 2 + 12L * index);
    }
    await(view.u32(offset + 2 + 12L * entries, little));
  }

  private void entry(long at) throws IOException {
    switch (view.u16(at, little)) {
      case COMPRESSION -> compressions.add((int) value(at));
      case PHOTOMETRIC -> noteColours(value(at));
      case MAKE -> noteMake(at);
      case CHILDREN -> noteChildren(at);
      case DNG_VERSION -> dng = true;
      default -> {}
    }
  }

  private void noteColours(long photometric) {
    sensorData |= photometric == COLOUR_FILTER_ARRAY || photometric == LINEAR_RAW;
  }

  private void noteMake(long at) throws IOException {
    long count = view.u32(at + 4, little);
    long place = count <= 4 ? at + 8 : view.u32(at + 8, little);
    if (make.isEmpty() && count > 0) {
      make = view.latin(place, (int) Math.min(count, 64)).split("\0", 2)[0].strip();
    }
  }

  private void noteChildren(long at) throws IOException {
    long count = Math.min(view.u32(at + 4, little), MOST_CHILDREN);
    if (count == 1) {
      await(view.u32(at + 8, little));
      return;
    }
    long place = view.u32(at + 8, little);
    for (int index = 0; index < count; index++) {
      await(view.u32(place + 4L * index, little));
    }
  }

  private void await(long offset) {
    if (offset > 0 && offset < view.size() && seen.add(offset)) {
      waiting.add(offset);
    }
  }

  /** Short and long values stand in the entry itself. */
  private long value(long at) throws IOException {
    boolean isShort = view.u16(at + 2, little) == 3;
    return isShort ? view.u16(at + 8, little) : view.u32(at + 8, little);
  }
}
