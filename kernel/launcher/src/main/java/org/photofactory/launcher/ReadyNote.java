package org.photofactory.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.photofactory.kernel.Kernel;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line that a person waits for at the start.
 *
 * @param installation hears of it too
 * @param web where the web app is
 * @param inbox where files are dropped
 */
record ReadyNote(Installation installation, Kernel kernel, WebServer web, Path inbox) {

  private static final Logger log = LoggerFactory.getLogger("ready");

  /** Writes it, from a thread of its own, as soon as database and plugins work. */
  void writeWhenReady() {
    Thread.ofPlatform().daemon().name("ready-note").start(this::write);
  }

  private void write() {
    try {
      if (kernel.plugins().awaitStarted()) {
        log.info("Photo Factory is ready: {} · inbox: {}", web.address(), inbox);
        mark();
        web.firstRun().ifPresent(ReadyNote::tellFirstRun);
      }
    } catch (InterruptedException stopped) {
      log.debug("Stopped before it was ready");
    } catch (DatabaseAwayException away) {
      log.warn(
          "Whether anybody lives here is not known while the database is away; restart to see the"
              + " link of the first run");
    }
  }

  private void mark() {
    try {
      installation.markReady();
    } catch (IOException readOnly) {
      log.debug("The next start makes its classes anew", readOnly);
    }
  }

  /** The only place where the key of the first run is told. */
  private static void tellFirstRun(URI link) {
    log.info(
        "Nobody lives here yet. Make the first account at {} (from another computer, write this"
            + " one's name or address instead of {})",
        link,
        link.getHost());
  }
}
