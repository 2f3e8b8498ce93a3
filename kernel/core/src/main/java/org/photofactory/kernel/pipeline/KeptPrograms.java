package org.photofactory.kernel.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.kernel.programs.ProgramFinder;

/**
 * Programs that wait for the next question of the plugin that has started them. They take memory
 * and nothing else, and not for long. Thread-safe.
 */
final class KeptPrograms implements AutoCloseable {

  /** Nobody asks again soon after so long without a question. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  /** So many of a kind wait at most; more are asked at a time only where a lane is wider. */
  static final int MOST_WAITING = 4;

  private final ScratchPlace place;
  private final ProgramFinder programs;
  private final LongSupplier nanoTime;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean closed;

  /** Who asks, and whom. */
  record Kind(String plugin, List<String> command) {}

  /** Makes a folder for a program to run in. */
  @FunctionalInterface
  interface ScratchPlace {
    ScratchFolder make();
  }

  private record Waiting(Kind kind, KeptProgram program, long since) {}

  /**
   * @param nanoTime a clock that nobody can set
   */
  KeptPrograms(ScratchPlace place, ProgramFinder programs, LongSupplier nanoTime) {
    this.place = place;
    this.programs = programs;
    this.nanoTime = nanoTime;
  }

  /** Where programs lie. */
  ProgramFinder finder() {
    return programs;
  }

  /** One that waits, the last that was asked; it may have ended meanwhile. */
  synchronized Optional<KeptProgram> takeWaiting(Kind kind) {
    Optional<Waiting> found = waiting.stream().filter(one -> one.kind().equals(kind)).findFirst();
    found.ifPresent(waiting::remove);
    return found.map(Waiting::program);
  }

  /** A new one. */
  KeptProgram start(Kind kind) throws IOException {
    return KeptProgram.start(programs.located(kind.command()), place.make());
  }

  /** It waits for the next question, if it can and may; else it is ended. */
  void giveBack(Kind kind, KeptProgram program) {
    if (!program.ready() || !await(kind, program)) {
      program.close();
    }
  }

  private synchronized boolean await(Kind kind, KeptProgram program) {
    boolean room =
        !closed && waiting.stream().filter(one -> one.kind().equals(kind)).count() < MOST_WAITING;
    if (room) {
      waiting.addFirst(new Waiting(kind, program, nanoTime.getAsLong()));
    }
    return room;
  }

  /** Ends those that nobody has asked for long. */
  void endIdle() {
    long now = nanoTime.getAsLong();
    end(one -> now - one.since() >= LONGEST_WAIT.toNanos() || !one.program().alive());
  }

  /** The plugin goes, or a part of it. */
  void endOf(String plugin) {
    end(one -> one.kind().plugin().equals(plugin));
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    end(_ -> true);
  }

  private void end(Predicate<Waiting> which) {
    List<Waiting> ending = new ArrayList<>();
    synchronized (this) {
      waiting.stream().filter(which).forEach(ending::add);
      waiting.removeAll(ending);
    }
    ending.forEach(one -> one.program().close());
  }
}
