package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.ConnectorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one connector again and again until told to end, with growing pauses after failures. */
final class ConnectorThread {

  private static final Logger log = LoggerFactory.getLogger(ConnectorThread.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration END_LIMIT = Duration.ofSeconds(30);

  private final String name;
  private final Supplier<ConnectorContext> contexts;
  private final Tenant tenant;
  private final StatusBoard board;
  private final Thread thread;
  private final AtomicBoolean anew = new AtomicBoolean();
  private volatile @Nullable Connector connector;

  /**
   * @param contexts makes one for each run
   */
  ConnectorThread(
      Connector connector, Supplier<ConnectorContext> contexts, Tenant tenant, StatusBoard board) {
    this.name = connector.name();
    this.connector = connector;
    this.contexts = contexts;
    this.tenant = tenant;
    this.board = board;
    this.thread = Thread.ofPlatform().daemon().name("connector-" + name).unstarted(this::run);
  }

  void start() {
    board.beat(name, Health.OK, "starting");
    thread.start();
  }

  boolean isOf(String pluginId) {
    return tenant.identity().id().equals(pluginId);
  }

  /** Interrupts the connector, or its pause, and has it run again at once. */
  void beginAnew() {
    anew.set(true);
    thread.interrupt();
  }

  /** Interrupts the connector and waits for its end, 30 s at most. */
  void end() {
    connector = null;
    thread.interrupt();
    try {
      if (thread.join(END_LIMIT)) {
        board.beat(name, Health.STOPPED, "stopped");
      } else {
        log.warn("The connector {} does not end when it is interrupted", name);
        board.beat(name, Health.WARN, "does not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    for (Connector current = connector; current != null; current = connector) {
      long began = System.nanoTime();
      String failure = runOnce(current);
      if (isAnew()) {
        pause = FIRST_PAUSE;
        continue;
      }
      if (System.nanoTime() - began > LONGEST_PAUSE.toNanos()) {
        pause = FIRST_PAUSE;
      }
      if (connector != null && !rested(pause, failure) && !isAnew()) {
        return;
      }
      pause = longer(pause);
    }
  }

  /** True once for each time it is to begin anew; the order has then been followed. */
  private boolean isAnew() {
    boolean asked = connector != null && anew.getAndSet(false);
    if (asked) {
      Thread.interrupted();
    }
    return asked;
  }

  private String runOnce(Connector current) {
    try {
      current.run(contexts.get());
      return "it ended by itself";
    } catch (InterruptedException interrupted) {
      return "it was interrupted";
    } catch (Exception | Error failure) {
      if (connector != null && !anew.get()) {
        tenant.failed(failure);
        log.warn("The connector {} failed", name, failure);
      }
      return failure.toString();
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private boolean rested(Duration pause, String failure) {
    board.beat(name, Health.WARN, "%s; again in %d s".formatted(failure, pause.toSeconds()));
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException ended) {
      return false;
    }
  }
}
