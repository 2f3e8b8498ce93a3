package org.photofactory.web.network;

import java.time.Duration;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a small thing again and again while a server runs, on the server's own clock. */
public final class Periodically extends AbstractLifeCycle {

  private static final Logger log = LoggerFactory.getLogger(Periodically.class);

  private final Scheduler scheduler;
  private final Duration period;
  private final Runnable deed;
  private volatile Scheduler.@Nullable Task next;

  public Periodically(Scheduler scheduler, Duration period, Runnable deed) {
    this.scheduler = scheduler;
    this.period = period;
    this.deed = deed;
  }

  @Override
  protected void doStart() {
    next = scheduler.schedule(this::run, period);
  }

  @Override
  protected void doStop() {
    Scheduler.Task task = next;
    if (task != null) {
      task.cancel();
    }
  }

  private void run() {
    try {
      deed.run();
    } catch (RuntimeException failure) {
      log.warn("Something that is done every {} could not be done", period, failure);
    }
    if (isRunning()) {
      next = scheduler.schedule(this::run, period);
    }
  }
}
