package org.photofactory.web.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.ledger.notices.Standing;

/**
 * Who can be told.
 *
 * @param receiver who it is, for example a mail address
 * @param last what became of the last notice for it that is settled; null when there was none
 * @param at when that was; null when there was none
 * @param reason why it did not get that notice; null when it did
 */
public record ReceiverView(
    String receiver, Standing.@Nullable State last, @Nullable Instant at, @Nullable String reason) {

  static ReceiverView of(Receiver receiver, @Nullable Dispatch last) {
    return new ReceiverView(
        receiver.name(),
        last == null ? null : last.standing().state(),
        last == null ? null : last.standing().changedAt(),
        last == null ? null : last.standing().trouble().reason());
  }
}
