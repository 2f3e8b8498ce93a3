package org.photofactory.decoder.pool;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.photofactory.decoder.protocol.Answer;

/**
 * The workers. They are started when they are needed, and ended when they have had nothing to do
 * for a while; the one that worked last works next, so that others can go. Thread-safe.
 */
final class Crew implements AutoCloseable {

  private final DecoderSettings settings;
  private final Consumer<Answer.Hello> introduced;
  private final Semaphore places;
  private final Semaphore roomyPlace = new Semaphore(1, true);
  private final Deque<WorkerProcess> resting = new ArrayDeque<>();
  private final Set<WorkerProcess> all = new HashSet<>();
  private boolean closed;

  /**
   * @param introduced hears the first word of each worker
   */
  Crew(DecoderSettings settings, Consumer<Answer.Hello> introduced) {
    this.settings = settings;
    this.introduced = introduced;
    this.places = new Semaphore(settings.workers(), true);
  }

  /**
   * A worker for one caller, who gives it back; waits while all are busy.
   *
   * @throws IOException when none can be started
   */
  WorkerProcess take() throws IOException, InterruptedException {
    places.acquire();
    boolean taken = false;
    try {
      WorkerProcess worker = rested();
      taken = true;
      return worker;
    } finally {
      if (!taken) {
        places.release();
      }
    }
  }

  /**
   * A worker with more memory than the others, for one picture that has failed before: fresh, and
   * ended afterwards. There is one at a time.
   *
   * @throws IOException when it cannot be started
   */
  WorkerProcess takeRoomy() throws IOException, InterruptedException {
    roomyPlace.acquire();
    boolean taken = false;
    try {
      WorkerProcess worker = started(settings.roomyMemory());
      taken = true;
      return worker;
    } finally {
      if (!taken) {
        roomyPlace.release();
      }
    }
  }

  /** Ends a worker that {@link #takeRoomy} gave. */
  void giveBackRoomy(WorkerProcess worker) {
    worker.close();
    synchronized (this) {
      all.remove(worker);
    }
    roomyPlace.release();
  }

  /** Takes a worker back that {@link #take} gave, dead or alive. */
  void giveBack(WorkerProcess worker) {
    synchronized (this) {
      if (worker.alive() && !closed) {
        resting.push(worker);
      } else {
        worker.close();
        all.remove(worker);
      }
    }
    places.release();
  }

  /** Ends those that have had nothing to do for too long. */
  synchronized void tidy() {
    for (WorkerProcess worker : List.copyOf(resting)) {
      if (!worker.alive() || worker.resting().compareTo(settings.idle()) > 0) {
        resting.remove(worker);
        all.remove(worker);
        worker.close();
      }
    }
  }

  /** Process ids of all. */
  synchronized List<Long> pids() {
    return all.stream().filter(WorkerProcess::alive).map(WorkerProcess::pid).sorted().toList();
  }

  /** Ends all; who waits for an answer gets none. */
  @Override
  public void close() {
    List<WorkerProcess> ending;
    synchronized (this) {
      closed = true;
      ending = new ArrayList<>(all);
      all.clear();
      resting.clear();
    }
    ending.forEach(WorkerProcess::close);
  }

  private WorkerProcess rested() throws IOException, InterruptedException {
    synchronized (this) {
      while (!resting.isEmpty()) {
        WorkerProcess worker = resting.pop();
        if (worker.alive()) {
          return worker;
        }
        all.remove(worker);
      }
    }
    return started(settings.memoryBytes());
  }

  private WorkerProcess started(long memory) throws IOException, InterruptedException {
    WorkerProcess.Started started = WorkerProcess.start(new WorkerCommand(settings.jpeg(), memory));
    synchronized (this) {
      if (closed) {
        started.worker().close();
        throw new IOException("the appliance is stopping");
      }
      all.add(started.worker());
    }
    introduced.accept(started.hello());
    return started.worker();
  }
}
