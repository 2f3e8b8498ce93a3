package org.photofactory.testkit.media;

import java.util.Arrays;
import java.util.Random;

/** Good files with small changes; the same seed makes the same changes. */
public final class Mutations {

  private static final int MOST_CHANGES = 24;

  /** Where directories stand that do not stand at the head. */
  private static final int TAIL = 512;

  /** In how many places files are cut. */
  public static final int CUTS = 20;

  private Mutations() {}

  /** Single bits changed anywhere; half of them among the last hundreds of bytes. */
  public static byte[] flipped(byte[] good, Random random) {
    return flipped(good, random, random.nextBoolean() ? good.length : TAIL);
  }

  /** Single bits changed where structures stand in most files: near the start. */
  public static byte[] flippedHead(byte[] good, Random random) {
    byte[] file = good.clone();
    int range = Math.min(file.length, 1 << 9 + random.nextInt(8));
    for (int count = random.nextInt(MOST_CHANGES); count >= 0 && range > 4; count--) {
      flip(file, 2 + random.nextInt(range - 2), random);
    }
    return file;
  }

  /** The part of a file before one of the {@value #CUTS} places where it is cut. */
  public static byte[] cut(byte[] good, int place) {
    return Arrays.copyOf(good, (int) ((long) good.length * (place % CUTS) / CUTS));
  }

  /** Overwrites bytes behind the first place where a word stands. */
  static byte[] patched(byte[] good, String word, int distance, byte[] bytes) {
    byte[] file = good.clone();
    System.arraycopy(
        bytes, 0, file, indexOf(file, Octets.big().text(word).end()) + distance, bytes.length);
    return file;
  }

  static int indexOf(byte[] file, byte[] word) {
    for (int index = 0; index + word.length <= file.length; index++) {
      if (Arrays.equals(file, index, index + word.length, word, 0, word.length)) {
        return index;
      }
    }
    throw new IllegalArgumentException("no such word");
  }

  private static byte[] flipped(byte[] good, Random random, int tail) {
    byte[] file = good.clone();
    for (int count = random.nextInt(MOST_CHANGES); count >= 0 && file.length > 4; count--) {
      int from = Math.max(4, file.length - tail);
      flip(file, from + random.nextInt(file.length - from), random);
    }
    return file;
  }

  private static void flip(byte[] file, int at, Random random) {
    file[at] ^= (byte) (1 << random.nextInt(8));
  }
}
