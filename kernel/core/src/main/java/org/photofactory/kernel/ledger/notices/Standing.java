package org.photofactory.kernel.ledger.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come with one receiver.
 *
 * @param attempts how often it has been sent
 * @param dueAt when it is sent next, while it waits
 * @param trouble what kept it the last time; its code is null unless it was refused
 * @param changedAt when something last became of it
 */
public record Standing(
    State state, int attempts, Instant dueAt, Trouble trouble, Instant changedAt) {

  /** Where it is. */
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

  /** One that has not been sent yet, and may be. */
  public static Standing fresh(Instant now) {
    return new Standing(State.WAITING, 0, now, Trouble.none(), now);
  }

  /** True while it is to be sent, now or later. */
  public boolean waits() {
    return state == State.WAITING;
  }

  /** True when it is to be sent now. */
  public boolean due(Instant now) {
    return waits() && !dueAt.isAfter(now);
  }
}
