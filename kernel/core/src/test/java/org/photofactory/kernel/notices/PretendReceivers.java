package org.photofactory.kernel.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;

/** Receivers that answer as they are told. They may be told things by several threads at once. */
final class PretendReceivers implements Receivers {

  static final Receiver ANNA = new Receiver("notify", "mail", "anna@example.org");
  static final Receiver CHAT = new Receiver("notify", "webhook", "chat.example.org");

  final List<String> got = new ArrayList<>();

  /** How often anybody was asked to take something, whatever came of it. */
  int asked;

  final Map<Receiver, Delivery> answers = new HashMap<>();
  boolean settled = true;
  Runnable afterAnswering = () -> {};

  PretendReceivers with(Receiver receiver) {
    answers.put(receiver, new Delivery.Sent());
    return this;
  }

  void isAway(Receiver receiver) {
    answers.put(receiver, new Delivery.Later(Duration.ZERO, "It does not answer."));
  }

  @Override
  public List<NotifierStatus> notifiers() {
    return answers.keySet().stream()
        .map(one -> new NotifierStatus(one.plugin(), one.notifier(), List.of(one)))
        .toList();
  }

  @Override
  public boolean settled() {
    return settled;
  }

  @Override
  public synchronized Delivery send(Notice notice, Receiver receiver) {
    Delivery answer =
        answers.getOrDefault(receiver, new Delivery.Later(Duration.ZERO, "It is not there."));
    asked++;
    if (answer instanceof Delivery.Sent) {
      got.add(receiver.name() + ": " + notice.title());
    }
    afterAnswering.run();
    return answer;
  }
}
