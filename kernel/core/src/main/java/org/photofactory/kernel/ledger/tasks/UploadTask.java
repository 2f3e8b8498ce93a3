package org.photofactory.kernel.ledger.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received, to be taken in when its turn comes.
 *
 * @param owner account to whose library it goes
 * @param file name of the file with its bytes; they go when it is settled
 * @param told what its sender says of it
 * @param became how it stands
 * @param settledAt when that was decided; null while it waits
 */
public record UploadTask(
    long id,
    long owner,
    UUID file,
    Told told,
    Became became,
    Instant createdAt,
    @Nullable Instant settledAt) {

  /** How a task stands. */
  public enum State {
    /** Its bytes are safe; it waits for the intake. */
    RECEIVED,
    /** It is a new asset. */
    ACCEPTED,
    /** The library had it. */
    DUPLICATE,
    /** It can be no asset; its bytes are in quarantine. */
    QUARANTINED,
    /** It was not received whole; nothing of it was kept. */
    REFUSED
  }

  /** What a sender says of a file. */
  public record Told(String name, @Nullable Instant capturedAt, @Nullable Instant modifiedAt) {}

  /**
   * How a task stands.
   *
   * @param assetId null unless it is an asset
   * @param quarantineId null unless it is in quarantine
   * @param sha256 null unless it is an asset
   * @param code why it is no asset, or what it waits for; null otherwise
   * @param message the same for people
   */
  public record Became(
      State state,
      @Nullable Long assetId,
      @Nullable Long quarantineId,
      @Nullable String sha256,
      @Nullable String code,
      @Nullable String message) {

    /** Its bytes are here. */
    public static Became received() {
      return new Became(State.RECEIVED, null, null, null, null, null);
    }

    /** Nothing of it is here. */
    public static Became refused(String code, String message) {
      return new Became(State.REFUSED, null, null, null, code, message);
    }
  }
}
