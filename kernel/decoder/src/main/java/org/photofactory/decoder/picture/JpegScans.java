package org.photofactory.decoder.picture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Refuses JPEG files whose picture comes in more scans than anybody writes: each costs as much as a
 * whole picture, and a small file may hold thousands.
 */
public final class JpegScans {

  /** Usual are some ten; the most thorough optimisers write some sixty. */
  private static final int MOST = 100;

  private static final int START_OF_SCAN = 0xda;

  private JpegScans() {}

  /** Looks through the file, unless its first scan says that it is the only one. */
  public static void check(MemorySegment jpeg) throws RefusedException {
    long first = firstScan(jpeg);
    if (first < 0 || whole(jpeg, first)) {
      return;
    }
    int count = 0;
    for (long at = first; at + 1 < jpeg.byteSize(); at++) {
      if (octet(jpeg, at) == 0xff && octet(jpeg, at + 1) == START_OF_SCAN && ++count > MOST) {
        throw RefusedException.damaged("more than " + MOST + " scans");
      }
    }
  }

  private static long firstScan(MemorySegment jpeg) {
    long at = 2;
    while (at + 4 < jpeg.byteSize() && octet(jpeg, at) == 0xff) {
      if (octet(jpeg, at + 1) == START_OF_SCAN) {
        return at;
      }
      at += 2 + (octet(jpeg, at + 2) << 8 | octet(jpeg, at + 3));
    }
    return -1;
  }

  /** A sequential scan of all three colours; the last three bytes of its header tell. */
  private static boolean whole(MemorySegment jpeg, long scan) {
    long end = scan + 2 + (octet(jpeg, scan + 2) << 8 | octet(jpeg, scan + 3));
    return end <= jpeg.byteSize()
        && octet(jpeg, scan + 4) == 3
        && octet(jpeg, end - 3) == 0
        && octet(jpeg, end - 2) == 63;
  }

  private static int octet(MemorySegment jpeg, long at) {
    return jpeg.get(ValueLayout.JAVA_BYTE, at) & 255;
  }
}
