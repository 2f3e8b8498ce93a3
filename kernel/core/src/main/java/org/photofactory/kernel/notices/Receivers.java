package org.photofactory.kernel.notices;

import java.util.List;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;

/** Who can be told. Thread-safe. */
public interface Receivers {

  /** The ways to reach them; also those by which nobody is told yet. */
  List<NotifierStatus> notifiers() throws InterruptedException;

  /** All of them, as the settings stand. */
  default List<Receiver> all() throws InterruptedException {
    return notifiers().stream().flatMap(notifier -> notifier.receivers().stream()).toList();
  }

  /** False while a plugin is being replaced, so that more may come in a moment. */
  boolean settled();

  /** Tells one of them; whatever goes wrong with that is an answer, too. */
  Delivery send(Notice notice, Receiver receiver) throws InterruptedException;
}
