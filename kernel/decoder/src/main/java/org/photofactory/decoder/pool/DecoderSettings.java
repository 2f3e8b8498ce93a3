package org.photofactory.decoder.pool;

import java.time.Duration;
import org.photofactory.decoder.route.JpegWay;

/**
 * How decoding is done.
 *
 * @param workers most processes at once; 0 for none: then the server decodes itself what it can
 * @param timeLimit after so long with one file, a worker is ended
 * @param memoryBytes most data of one worker
 * @param idle a worker that had nothing to do for so long is ended
 * @param jpeg which way JPEG files go first
 */
public record DecoderSettings(
    int workers, Duration timeLimit, long memoryBytes, Duration idle, JpegWay jpeg) {

  /** What one worker may have at most unless somebody says otherwise. */
  public static final long USUAL_MEMORY = 400L << 20;

  /**
   * What a worker may have that tries a picture for the second time: three times as much, but not
   * more than half of the machine's memory.
   */
  long roomyMemory() {
    return Math.max(memoryBytes, Math.min(3 * memoryBytes, ProcessMemory.ofMachine() / 2));
  }
}
