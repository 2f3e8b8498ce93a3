package org.photofactory.launcher;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationReport;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.database.InstanceHeldException;
import org.photofactory.kernel.database.InstanceLock;
import org.photofactory.kernel.database.ManagedDatabase;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs, from the first lock to the last line. Started once, stopped once. */
final class Appliance {

  private static final Logger log = LoggerFactory.getLogger(Appliance.class);

  private final Installation installation;
  private final Configuration configuration;
  private final RoomSettings settings;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  Appliance(Installation installation, Configuration configuration) {
    this.installation = installation;
    this.configuration = configuration;
    this.settings = new RoomSettings(configuration);
  }

  /** Starts everything; returns false, and has told why, when that is not possible. */
  synchronized boolean start() {
    log.info("Photo Factory {} on Java {}", installation.version(), Runtime.version().feature());
    log.info("Settings: {}", ConfigurationReport.changes(configuration));
    try {
      running.push(InstanceLock.acquire(settings.folders().data()));
      startDatabase();
      return true;
    } catch (InstanceHeldException held) {
      log.error("{} {}", held.getMessage(), held.hint());
      return false;
    }
  }

  /** Stops what has been started, last first. */
  synchronized void stop() {
    if (!running.isEmpty()) {
      log.info("Stopping ...");
    }
    while (!running.isEmpty()) {
      close(running.pop());
    }
    log.info("Stopped");
  }

  private void startDatabase() {
    Events events = new Events();
    ManagedDatabase database =
        new ManagedDatabase(
            settings.database().server(),
            KernelMigrations.files(),
            new StatusBoard(Clock.systemUTC(), events),
            events);
    running.push(database);
    database.start();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      log.warn("{} did not stop cleanly", part.getClass().getSimpleName(), failure);
    }
  }
}
