package org.photofactory.kernel.ledger.backups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code backup_check}: every copy of a target is read again.
 *
 * @param endedAt null while it goes on
 * @param found copies that were not whole
 * @param result what it ended with; null while it goes on, and when it was overtaken
 */
public record Check(
    long id,
    String target,
    Reason reason,
    State state,
    Instant askedAt,
    @Nullable Instant endedAt,
    Found found,
    @Nullable Result result) {

  /** Why it is made. Names are stored, and part of the HTTP API. */
  public enum Reason {
    /** A person has asked for it. */
    ASKED,
    /** The target writes to a storage that has never been seen. */
    NEW_STORE,
    /** The target writes to a storage that has been there before. */
    KNOWN_STORE
  }

  /** How far it is. Names are stored, and part of the HTTP API. */
  public enum State {
    /** It is about to begin. */
    ASKED,
    /** Copies are read. */
    RUNNING,
    /** All have been read. */
    DONE,
    /** Another storage came meanwhile: it was not brought to its end. */
    OVERTAKEN
  }

  /**
   * Copies that were not whole.
   *
   * @param mended how many of both are whole again
   */
  public record Found(long damaged, long missing, long mended) {}

  /**
   * What it ended with.
   *
   * @param whole copies that are whole now
   * @param failed originals that have none
   */
  public record Result(long whole, long failed) {}
}
