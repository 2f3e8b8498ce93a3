package org.photofactory.kernel.status;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Gives back to the machine what work has made the heap grow by: most of it once there is quiet,
 * and already meanwhile when the heap is more than twice what it was. Java's serial collector gives
 * back only when it collects everything, and left alone it does that only when the heap is full. To
 * be asked at regular times, by one thread.
 */
public final class HeapTidier {

  /** Growth that is left alone: a collection costs some 50 ms. */
  private static final long WORTH_IT = 24L << 20;

  /** The same while there is work, which waits meanwhile; beyond twice of what was kept. */
  private static final long WORTH_WAITING = 48L << 20;

  private final Supplier<Heap> heap;
  private final Runnable collect;
  private long collections;
  private long kept;

  /**
   * The heap at one moment.
   *
   * @param committed bytes taken from the system
   * @param collections how often anything has been collected since the start
   */
  public record Heap(long committed, long collections) {}

  /**
   * @param heap looks at the heap
   * @param collect collects everything
   */
  public HeapTidier(Supplier<Heap> heap, Runnable collect) {
    this.heap = Objects.requireNonNull(heap, "heap is null");
    this.collect = Objects.requireNonNull(collect, "collect is null");
  }

  /** For the heap of this process. */
  public static HeapTidier ofProcess() {
    return new HeapTidier(HeapTidier::now, System::gc);
  }

  /**
   * Collects when the heap has grown since the last time: somewhat when next to nothing was
   * collected since the last look, much when there was work.
   */
  public void look() {
    Heap now = heap.get();
    boolean quiet = now.collections() - collections <= 1;
    long grown = now.committed() - kept;
    if (grown > (quiet ? WORTH_IT : kept + WORTH_WAITING)) {
      collect.run();
      now = heap.get();
      kept = now.committed();
    }
    collections = now.collections();
  }

  private static Heap now() {
    long collections =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionCount)
            .sum();
    return new Heap(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted(), collections);
  }
}
