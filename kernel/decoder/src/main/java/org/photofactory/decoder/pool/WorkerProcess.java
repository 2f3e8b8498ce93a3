package org.photofactory.decoder.pool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.protocol.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker, seen from the server. One caller at a time; {@link #close} may come from anywhere, at
 * any time.
 */
final class WorkerProcess implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Process process;
  private final OutputStream orders;
  private final LastWords lastWords;
  private final ProcessMemory memory;
  private final BlockingQueue<Optional<Answer>> answers = new LinkedBlockingQueue<>();
  private volatile boolean ended;
  private volatile long restingSince = System.nanoTime();

  private WorkerProcess(Process process, long memoryLimit) {
    this.process = process;
    this.orders = process.getOutputStream();
    this.lastWords = LastWords.of(process);
    this.memory = new ProcessMemory(process.pid(), memoryLimit);
    Thread.ofPlatform()
        .daemon()
        .name("decoder-" + process.pid())
        .start(() -> listen(process.getInputStream()));
  }

  /** A worker and its first word. */
  record Started(WorkerProcess worker, Answer.Hello hello) {}

  /**
   * Starts one and waits for its first word.
   *
   * @throws IOException when it does not start; the message says why
   */
  static Started start(WorkerCommand command) throws IOException, InterruptedException {
    WorkerProcess worker = new WorkerProcess(command.start(), command.memoryBytes());
    try {
      if (worker.await(START_LIMIT) instanceof Answer.Hello hello) {
        return new Started(worker, hello);
      }
      throw new IOException("it does not introduce itself");
    } catch (WorkerEndedException ended) {
      worker.close();
      throw new IOException(ended.getMessage(), ended);
    } catch (InterruptedException | IOException failure) {
      worker.close();
      throw failure;
    }
  }

  long pid() {
    return process.pid();
  }

  /** False from the moment that it is ended, though the system may take a while. */
  boolean alive() {
    return !ended && process.isAlive();
  }

  /** For how long it has had nothing to do. */
  Duration resting() {
    return Duration.ofNanos(System.nanoTime() - restingSince);
  }

  /**
   * Has an order fulfilled. Whenever this does not return an answer, the worker is dead.
   *
   * @throws WorkerEndedException when the worker does not survive it, or has been ended for it
   * @throws InterruptedException when the caller is told to end
   */
  Answer ask(Order order, Duration limit) throws WorkerEndedException, InterruptedException {
    try {
      send(order);
      Answer answer = await(limit);
      restingSince = System.nanoTime();
      return answer;
    } catch (WorkerEndedException | InterruptedException failure) {
      close();
      throw failure;
    }
  }

  /** Ends it at once; what it was doing is lost. */
  @Override
  public void close() {
    ended = true;
    process.destroyForcibly();
  }

  private void send(Order order) throws WorkerEndedException {
    try {
      order.write(orders);
    } catch (IOException gone) {
      throw new WorkerEndedException(Ending.CRASHED, lastWords.text());
    }
  }

  private Answer await(Duration limit) throws WorkerEndedException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<Answer> answer = answers.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      if (answer != null) {
        return answer.orElseThrow(() -> new WorkerEndedException(Ending.CRASHED, lastWords.text()));
      }
      if (memory.exceeded()) {
        throw new WorkerEndedException(Ending.TOO_LARGE, lastWords.text());
      }
    }
    throw new WorkerEndedException(Ending.TOO_SLOW, lastWords.text());
  }

  /** Whatever it says; nothing, in the end, once. */
  private void listen(InputStream input) {
    try (InputStream buffered = new BufferedInputStream(input)) {
      Optional<Answer> answer = Answer.read(buffered);
      while (answer.isPresent()) {
        answers.add(answer);
        answer = Answer.read(buffered);
      }
    } catch (IOException broken) {
      log.debug("Decoder {} cannot be understood any more", process.pid(), broken);
    }
    process.destroyForcibly();
    answers.add(Optional.empty());
  }
}
