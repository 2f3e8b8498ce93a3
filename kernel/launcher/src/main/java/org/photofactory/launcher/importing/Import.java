package org.photofactory.launcher.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Sends many files, a few at once. */
final class Import {

  private final Sender sender;
  private final int parallel;

  /**
   * @param parallel how many files are on their way at once
   */
  Import(Sender sender, int parallel) {
    this.sender = sender;
    this.parallel = parallel;
  }

  /**
   * Sends all files and tells {@code progress} about each as it is settled, on the calling thread.
   *
   * @return what became of them, in the order they were settled
   */
  List<Result> run(List<Path> files, Consumer<Result> progress) throws InterruptedException {
    List<Result> results = new ArrayList<>(files.size());
    ExecutorService threads =
        Executors.newFixedThreadPool(parallel, Thread.ofPlatform().daemon().factory());
    try {
      var settled = new ExecutorCompletionService<Result>(threads);
      files.forEach(file -> settled.submit(() -> sender.send(file)));
      for (int count = 0; count < files.size(); count++) {
        Result result = settled.take().get();
        results.add(result);
        progress.accept(result);
      }
      return results;
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
