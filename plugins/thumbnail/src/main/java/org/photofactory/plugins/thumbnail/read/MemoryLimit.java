package org.photofactory.plugins.thumbnail.read;

/**
 * How much memory one decoding may take: a machine of 1 GB runs several at once.
 *
 * @param heapBytes most bytes in the Java heap
 * @param nativeBytes most bytes outside it
 */
public record MemoryLimit(long heapBytes, long nativeBytes) {

  /** Half of the heap that this process may use, and as much outside as the setting says. */
  public static MemoryLimit ofMegabytes(int megabytes) {
    long bytes = (long) megabytes << 20;
    return new MemoryLimit(Math.min(bytes, Runtime.getRuntime().maxMemory() / 2), bytes);
  }

  void checkHeap(long bytes) throws BrokenPictureException {
    check(bytes, heapBytes);
  }

  void checkNative(long bytes) throws BrokenPictureException {
    check(bytes, nativeBytes);
  }

  private static void check(long bytes, long limit) throws BrokenPictureException {
    if (bytes > limit) {
      throw BrokenPictureException.tooLarge(
          "Showing this picture would take %,d MB of memory, more than the limit of %,d MB; the original is safe in the vault."
              .formatted(bytes >> 20, limit >> 20));
    }
  }
}
