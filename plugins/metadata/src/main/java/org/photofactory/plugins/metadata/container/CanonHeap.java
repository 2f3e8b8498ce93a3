package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.bytes.Ordered;
import org.photofactory.plugins.metadata.tags.CiffFacts;
import org.photofactory.plugins.metadata.tags.Findings;

/**
 * Canon's CIFF, the structure of CRW files and of tags in the JPEGs of Canon's first cameras: a
 * heap of values with its directory at the end, heaps within heaps (CIFF specification 1.0,
 * revision 4). For one file.
 */
final class CanonHeap {

  /** Follows the byte order and the length of the header. */
  static final int MARK = 6;

  static final String RAW = "HEAPCCDR";
  static final String IN_JPEG = "HEAPJPGM";

  private static final int HEADER_LENGTH = 2;
  private static final int ENTRY = 10;
  private static final int DEEPEST = 8;

  /** Heaps that contain themselves end here; cameras write a few dozen values. */
  private static final int MOST_VALUES = 4096;

  private static final int TAG = 0x3FFF;
  private static final int IN_ENTRY = 0x4000;
  private static final int KIND = 0x3800;
  private static final int HEAP = 0x2800;
  private static final int HEAP_OF_VALUES = 0x3000;

  private final Map<Integer, Ordered> values = new HashMap<>();
  private int seen;

  private CanonHeap() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    Ordered file = new Ordered(bytes, bytes.has(0, "II"));
    CanonHeap heap = new CanonHeap();
    Damage.contain(() -> heap.walk(file.slice(file.unsigned32(HEADER_LENGTH), file.length()), 0));
    CiffFacts.read(heap.values, findings);
  }

  private void walk(Ordered heap, int depth) throws IOException {
    long directory = heap.unsigned32(heap.length() - 4);
    int entries = heap.unsigned16(directory);
    for (int entry = 0; entry < entries && seen < MOST_VALUES; entry++) {
      seen++;
      read(heap, directory + 2 + (long) entry * ENTRY, depth);
    }
  }

  private void read(Ordered heap, long entry, int depth) throws IOException {
    int tag = heap.unsigned16(entry);
    if ((tag & IN_ENTRY) != 0) {
      values.putIfAbsent(tag & TAG, heap.slice(entry + 2, entry + ENTRY));
      return;
    }
    long position = heap.unsigned32(entry + 6);
    Ordered content = heap.slice(position, position + heap.unsigned32(entry + 2));
    int kind = tag & KIND;
    if (kind != HEAP && kind != HEAP_OF_VALUES) {
      values.putIfAbsent(tag & TAG, content);
    } else if (depth < DEEPEST) {
      Damage.contain(() -> walk(content, depth + 1));
    }
  }
}
