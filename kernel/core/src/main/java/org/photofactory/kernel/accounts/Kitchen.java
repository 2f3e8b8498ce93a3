package org.photofactory.kernel.accounts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * Where passwords are turned into hashes, one at a time. The memory that a hash needs by intention
 * is used again for the next one: fresh memory for each let the heap grow by as much with each
 * login. When nobody has logged in for a while, the thread ends and its memory goes with it. A
 * thread of its own also leaves those alone that carry requests, of which there are as few as
 * processors. Thread-safe.
 */
final class Kitchen {

  private static final long OPEN_SECONDS = 15;

  /** Beside the memory proper: what is being mixed, and addresses. */
  private static final int SPARE_BLOCKS = 16;

  private final ThreadPoolExecutor cook =
      new ThreadPoolExecutor(
          1,
          1,
          OPEN_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("passwords").factory());

  private final ThreadLocal<BlockPool> pot;

  /**
   * @param blocks of 1 KiB that are kept for the next time
   */
  Kitchen(int blocks) {
    pot = ThreadLocal.withInitial(() -> new FixedBlockPool(blocks + SPARE_BLOCKS));
    cook.allowCoreThreadTimeOut(true);
  }

  /** Computes when those before have been served, and waits for it. */
  <T> T serve(Function<BlockPool, T> recipe) {
    return CompletableFuture.supplyAsync(() -> recipe.apply(pot.get()), cook).join();
  }
}
