package org.photofactory.kernel.notices;

import java.time.Duration;
import java.time.Instant;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.ledger.notices.Standing.State;
import org.photofactory.kernel.ledger.notices.Standing.Trouble;
import org.photofactory.spi.notice.Delivery;

/** The rule for what becomes of a notice when a receiver has answered. Stateless. */
final class Retries {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration LONGEST_WISH = Duration.ofHours(6);
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_REASON = 2000;

  private Retries() {}

  /**
   * How it stands after an answer.
   *
   * @param attempts how often it had been sent before
   */
  static Standing after(Delivery delivery, int attempts, Instant now) {
    int sent = attempts + 1;
    return switch (delivery) {
      case Delivery.Sent() -> new Standing(State.SENT, sent, now, Trouble.none(), now);
      case Delivery.Refused(String code, String reason) ->
          new Standing(
              State.REFUSED,
              sent,
              now,
              new Trouble(cut(code, LONGEST_CODE), cut(reason, LONGEST_REASON)),
              now);
      case Delivery.Later(Duration after, String reason) ->
          new Standing(
              State.WAITING,
              sent,
              now.plus(pause(attempts, after)),
              new Trouble(null, cut(reason, LONGEST_REASON)),
              now);
    };
  }

  private static Duration pause(int attempts, Duration wish) {
    Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    Duration bounded = own.compareTo(LONGEST_PAUSE) < 0 ? own : LONGEST_PAUSE;
    Duration wanted = wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    return bounded.compareTo(wanted) > 0 ? bounded : wanted;
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
