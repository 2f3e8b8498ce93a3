package org.photofactory.kernel.ledger.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way to one receiver.
 *
 * @param notice id of the notice
 * @param attempts how often it has been sent
 * @param dueAt when it is sent next, while it waits
 * @param trouble what kept it the last time; its code is null unless it was refused
 * @param changedAt when something last became of it
 */
public record Dispatch(
    long notice,
    Receiver receiver,
    State state,
    int attempts,
    Instant dueAt,
    Trouble trouble,
    Instant changedAt) {

  /** How far it has come. */
  public enum State {
    /** It is still to be sent. */
    WAITING,
    /** The receiver has it. */
    SENT,
    /** The receiver will not have it as things are. */
    REFUSED,
    /** The receiver was away for a day. */
    GIVEN_UP
  }

  /** What kept it. */
  public record Trouble(@Nullable String code, @Nullable String reason) {

    /** Nothing did. */
    public static Trouble none() {
      return new Trouble(null, null);
    }
  }
}
