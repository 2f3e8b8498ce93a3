package org.photofactory.web.notices;

import java.util.List;
import java.util.Map;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.notices.NotifierStatus;

/**
 * A way to tell people.
 *
 * @param plugin id of the plugin that goes it
 * @param notifier the plugin's name for it, for example {@code mail}
 * @param receivers who is told, as the settings stand; empty while it is not set up
 */
public record NotifierView(String plugin, String notifier, List<ReceiverView> receivers) {

  static NotifierView of(NotifierStatus status, Map<Receiver, Dispatch> last) {
    return new NotifierView(
        status.plugin(),
        status.notifier(),
        status.receivers().stream()
            .map(receiver -> ReceiverView.of(receiver, last.get(receiver)))
            .toList());
  }
}
