package org.photofactory.spi.picture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes small upright pictures in sRGB of large ones of any format. The decoding happens in another
 * process, which may die of it; whoever asks only waits. Thread-safe.
 */
@ProviderType
public interface Renderer {

  /**
   * Decodes a picture once and writes what was asked for. Several may be asked for at once; those
   * that find all workers busy wait.
   *
   * @throws InterruptedException when the caller is told to end; the decoding has been stopped
   */
  RenderOutcome render(RenderRequest request) throws InterruptedException;
}
