package org.photofactory.kernel.pipeline;

import org.photofactory.spi.stage.Stage;

/** Where plugins' stages are announced. Safe for use by many threads. */
public interface StageRegistry {

  /**
   * Announces a stage: it gets its slot back, or the lowest free one, and starts working when the
   * database is there.
   *
   * <p>A stage that requires a flag nobody owns yet waits until somebody does.
   *
   * @throws StageRefusedException when its name or flag belongs to another plugin, or all 63 slots
   *     are taken
   */
  Registration register(Stage stage, PluginIdentity plugin);

  /** A stage's stay in the pipeline. */
  interface Registration extends AutoCloseable {

    /**
     * Takes the stage out: no new calls, running ones get up to 30 s, then they are cancelled and
     * their work is given back uncounted. Returns when no call runs any more (or the stuck ones
     * have been set aside).
     */
    @Override
    void close();
  }
}
