package org.photofactory.decoder.pool;

import java.time.Duration;

/**
 * How decoding is done.
 *
 * @param workers most processes at once; 0 for none: then the server decodes itself what it can
 * @param timeLimit after so long with one file, a worker is ended
 * @param memoryBytes most data of one worker
 * @param idle a worker that had nothing to do for so long is ended
 * @param fast JPEG previews by the fastest way
 */
public record DecoderSettings(
    int workers, Duration timeLimit, long memoryBytes, Duration idle, boolean fast) {

  /** What one worker may have at most unless somebody says otherwise. */
  public static final long USUAL_MEMORY = 400L << 20;

  /**
   * What a worker may have that tries a picture for the second time: three times as much, but not
   * more than half of the machine's memory.
   */
  long roomyMemory() {
    return Math.max(memoryBytes, Math.min(3 * memoryBytes, ProcessMemory.ofMachine() / 2));
  }

  /** For a machine with so many processors. */
  public static DecoderSettings usual(int workers) {
    return new DecoderSettings(
        workers, Duration.ofSeconds(60), USUAL_MEMORY, Duration.ofMinutes(5), false);
  }
}
