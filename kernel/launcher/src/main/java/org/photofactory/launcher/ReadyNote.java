package org.photofactory.launcher;

import java.net.URI;
import java.nio.file.Path;
import org.photofactory.kernel.Kernel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line that a person waits for at the start.
 *
 * @param address of the web app
 * @param inbox where files are dropped
 */
record ReadyNote(Kernel kernel, URI address, Path inbox) {

  private static final Logger log = LoggerFactory.getLogger("ready");

  /** Writes it, from a thread of its own, as soon as database and plugins work. */
  void writeWhenReady() {
    Thread.ofPlatform().daemon().name("ready-note").start(this::write);
  }

  private void write() {
    try {
      if (kernel.plugins().awaitStarted()) {
        log.info("Photo Factory is ready: {} · inbox: {}", address, inbox);
      }
    } catch (InterruptedException stopped) {
      log.debug("Stopped before it was ready");
    }
  }
}
