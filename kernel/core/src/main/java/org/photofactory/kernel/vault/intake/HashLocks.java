package org.photofactory.kernel.vault.intake;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Lets only one thread at a time decide about the same bytes. Thread-safe. */
final class HashLocks {

  private static final int STRIPES = 64;

  private final List<ReentrantLock> stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toList();

  /** Waits for its turn; closing gives it up. */
  Held hold(String sha256) {
    ReentrantLock lock = stripes.get(Math.floorMod(sha256.hashCode(), STRIPES));
    lock.lock();
    return lock::unlock;
  }

  /** A turn. */
  @FunctionalInterface
  interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
