package org.photofactory.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.notices.NotifierStatus;
import org.photofactory.kernel.notices.Receivers;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;

/** Receivers of notices that answer as they are told. Thread-safe. */
final class TestReceivers implements Receivers {

  private final Map<String, Delivery> answers = new ConcurrentSkipListMap<>();

  void answers(String name, Delivery delivery) {
    answers.put(name, delivery);
  }

  /** Nobody is told by webhook yet. */
  @Override
  public List<NotifierStatus> notifiers() {
    List<Receiver> byMail =
        answers.keySet().stream().map(name -> new Receiver("notify", "mail", name)).toList();
    return List.of(
        new NotifierStatus("notify", "mail", byMail),
        new NotifierStatus("notify", "webhook", List.of()));
  }

  @Override
  public boolean settled() {
    return true;
  }

  @Override
  public Delivery send(Notice notice, Receiver receiver) {
    return answers.get(receiver.name());
  }
}
