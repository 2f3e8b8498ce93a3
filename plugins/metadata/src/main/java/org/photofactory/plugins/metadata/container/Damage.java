package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the damage of one part of a file from hiding the others. */
final class Damage {

  /** Reads a part of a file. */
  @FunctionalInterface
  interface Part {
    /** Reads, and throws whatever a parser throws on nonsense. */
    void read() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

  private Damage() {}

  /**
   * Reads a part; goes on when it is damaged. A failing disk fails again at the next read and is
   * remembered by {@link org.photofactory.plugins.metadata.bytes.FileBytes}.
   */
  static void contain(Part part) {
    try {
      part.read();
    } catch (IOException | RuntimeException damaged) {
      LOG.debug("a damaged part is left out", damaged);
    }
  }
}
