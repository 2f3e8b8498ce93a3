package org.photofactory.plugins.thumbnail.read;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How much memory one decoding may take, and who may take it: on a machine of 1 GB, two large
 * pictures at once would fail where one after the other fits.
 *
 * @param heapBytes most bytes in the Java heap
 * @param nativeBytes most bytes outside it
 * @param large held while a large picture is in memory
 */
public record MemoryLimit(long heapBytes, long nativeBytes, Lock large) {

  /** Pictures that take less than this part of the heap that they may need not wait. */
  private static final int SMALL_IN_HEAP = 8;

  /** The same outside of it, where a progressive file of 16 megapixels is usual. */
  private static final int SMALL_OUTSIDE = 4;

  /** Memory that has been taken. */
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Half of the heap that this process may use, and as much outside as the setting says.
   *
   * @param large shared by all who decode in this process
   */
  public static MemoryLimit ofMegabytes(int megabytes, Lock large) {
    long bytes = (long) megabytes << 20;
    return new MemoryLimit(Math.min(bytes, Runtime.getRuntime().maxMemory() / 2), bytes, large);
  }

  /** For one decoding after the other. */
  static MemoryLimit ofMegabytes(int megabytes) {
    return ofMegabytes(megabytes, new ReentrantLock());
  }

  /**
   * Takes memory of the heap; waits while another large picture is there.
   *
   * @throws BrokenPictureException when one picture may not take so much
   * @throws CancelledException when interrupted while waiting
   */
  Taken heap(long bytes) throws BrokenPictureException {
    return take(bytes, heapBytes, heapBytes / SMALL_IN_HEAP);
  }

  /** The same outside of the heap. */
  Taken outside(long bytes) throws BrokenPictureException {
    return take(bytes, nativeBytes, nativeBytes / SMALL_OUTSIDE);
  }

  private Taken take(long bytes, long limit, long small) throws BrokenPictureException {
    if (bytes > limit) {
      throw BrokenPictureException.tooLarge(
          "Showing this picture would take %,d MB of memory, more than the limit of %,d MB; the original is safe in the vault."
              .formatted(bytes >> 20, limit >> 20));
    }
    if (bytes <= small) {
      return () -> {};
    }
    try {
      large.lockInterruptibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
    return large::unlock;
  }
}
