package org.photofactory.web.notices;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.spi.notice.Delivery;

/**
 * How a receiver has answered to a test.
 *
 * @param outcome whether it has it
 * @param code why not, for programs; null when it has
 * @param message why not, for people; null when it has
 * @param hint what to do about it; null when it has
 */
public record AnswerView(
    String plugin,
    String notifier,
    String receiver,
    Outcome outcome,
    @Nullable String code,
    @Nullable String message,
    @Nullable String hint) {

  /** What became of a test. */
  public enum Outcome {
    /** The receiver has it, as far as can be known. */
    SENT,
    /** It will not have it as things are. */
    REFUSED,
    /** It did not take it now; a notice would be sent again. */
    LATER
  }

  static AnswerView of(NoticeDesk.Answer answer) {
    return switch (answer.delivery()) {
      case Delivery.Sent() -> view(answer, Outcome.SENT, null, null, null);
      case Delivery.Refused(String code, String reason) ->
          view(
              answer,
              Outcome.REFUSED,
              code,
              reason,
              "Look at the settings of the plugin " + answer.receiver().plugin() + ".");
      case Delivery.Later(var _, String reason) ->
          view(
              answer,
              Outcome.LATER,
              "RECEIVER_AWAY",
              reason,
              "Look whether the receiver is there, and whether this machine can reach it.");
    };
  }

  private static AnswerView view(
      NoticeDesk.Answer answer,
      Outcome outcome,
      @Nullable String code,
      @Nullable String message,
      @Nullable String hint) {
    return new AnswerView(
        answer.receiver().plugin(),
        answer.receiver().notifier(),
        answer.receiver().name(),
        outcome,
        code,
        message,
        hint);
  }
}
