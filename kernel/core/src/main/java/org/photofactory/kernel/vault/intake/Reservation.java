package org.photofactory.kernel.vault.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.photofactory.spi.intake.IntakeAwayException;

/**
 * Room in a library that is kept for bytes which are still to come, until it is closed. It grows
 * when more come than were announced. Safe for use by many threads.
 */
public final class Reservation implements AutoCloseable {

  private static final long STEP = 1 << 20;

  private final Rooms rooms;
  private final long owner;
  private final UUID number;

  Reservation(Rooms rooms, long owner, UUID number) {
    this.rooms = rooms;
    this.owner = owner;
    this.number = number;
  }

  /** The number of the bytes: what the ledger knows of under this number is not counted twice. */
  public UUID number() {
    return number;
  }

  /**
   * Keeps room for so many bytes, if there are more of them than were announced.
   *
   * @throws IntakeAwayException with the code {@code QUOTA_FULL}; what was kept before still is
   */
  public void cover(long bytes) throws IntakeAwayException {
    if (bytes <= rooms.held(number)) {
      return;
    }
    try {
      rooms.hold(owner, number, bytes + STEP);
    } catch (IntakeAwayException nearlyFull) {
      rooms.hold(owner, number, bytes);
    }
  }

  /** A body for whose bytes room is kept as they come. */
  public InputStream covering(InputStream body) {
    return new FilterInputStream(body) {
      private long bytes;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] chunk, int offset, int length) throws IOException {
        int count = in.read(chunk, offset, length);
        if (count > 0) {
          bytes += count;
          cover(bytes);
        }
        return count;
      }
    };
  }

  /** Lets go of the room. */
  @Override
  public void close() {
    rooms.release(number);
  }
}
