package org.photofactory.kernel.notices;

import java.util.List;
import org.photofactory.kernel.ledger.notices.Receiver;

/**
 * A plugin's way to tell people.
 *
 * @param plugin id of the plugin
 * @param notifier its name for this way
 * @param receivers whom it tells, as the settings stand; empty while it is not set up
 */
public record NotifierStatus(String plugin, String notifier, List<Receiver> receivers) {

  public NotifierStatus {
    receivers = List.copyOf(receivers);
  }
}
