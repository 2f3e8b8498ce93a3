package org.photofactory.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.photofactory.kernel.Kernel;
import org.photofactory.kernel.Signals;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationReport;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.database.DataFolderException;
import org.photofactory.launcher.osgi.FelixFramework;
import org.photofactory.launcher.wiring.WebWiring;
import org.photofactory.web.ServerStartException;
import org.photofactory.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that runs in this process, from the first lock to the last line. Started once, stopped
 * once; the two may come from different threads, at any time.
 */
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
      startParts();
      return true;
    } catch (DataFolderException unusable) {
      log.error("{} {}", unusable.getMessage(), unusable.hint());
    } catch (ServerStartException refused) {
      log.error("{} {}", refused.getMessage(), refused.hint());
    } catch (IOException | UncheckedIOException failure) {
      log.error("Photo Factory cannot start; './photofactory doctor' may say what helps", failure);
    }
    return false;
  }

  /** Stops what has been started, last first. */
  synchronized void stop() {
    if (running.isEmpty()) {
      return;
    }
    log.info("Stopping ...");
    while (!running.isEmpty()) {
      close(running.pop());
    }
    log.info("Stopped");
  }

  /** The web comes up before the database, so that a page can tell how the start goes. */
  private void startParts() throws IOException {
    Signals signals = Signals.create(Clock.systemUTC());
    FelixFramework framework = new FelixFramework(settings.folders().cache().resolve("felix"));
    Kernel kernel = new Kernel(configuration, installation.plugins(), framework, signals);
    running.push(kernel);
    WebServer web = new WebWiring(installation, settings).server(kernel, signals);
    running.push(web);
    web.start();
    kernel.start();
    new ReadyNote(installation, kernel, web, settings.folders().inbox()).writeWhenReady();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      log.warn("{} did not stop cleanly", part.getClass().getSimpleName(), failure);
    }
  }
}
