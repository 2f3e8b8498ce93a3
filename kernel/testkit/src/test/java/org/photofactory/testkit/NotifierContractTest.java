package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;

/** The contract catches notifiers that break what it is there for. */
class NotifierContractTest {

  @Test
  void a_call_that_takes_its_end_for_an_answer() {
    assertCaught(new Deaf());
  }

  @Test
  void a_call_that_looks_only_when_it_begins_whether_it_is_ended() {
    assertCaught(new HardOfHearing());
  }

  private static void assertCaught(Notifier notifier) {
    assertThatThrownBy(new Contract(notifier)::a_call_that_is_ended_ends_and_the_notice_is_not_lost)
        .isInstanceOf(AssertionError.class);
  }

  private static final class Contract extends NotifierContract {

    private final Notifier notifier;

    Contract(Notifier notifier) {
      this.notifier = notifier;
    }

    @Override
    protected Notifier notifier() {
      return notifier;
    }

    @Override
    protected Settings reachable() {
      return new GivenSettings(Map.of());
    }

    @Override
    protected Settings unreachable() {
      return reachable();
    }

    @Override
    protected Settings silent() {
      return reachable();
    }
  }

  /** Takes being ended for an answer. */
  private static class Deaf implements Notifier {

    @Override
    public String name() {
      return "deaf";
    }

    @Override
    public List<String> receivers(Settings settings) {
      return List.of("anna");
    }

    @Override
    public Delivery send(Notice notice, String receiver, NoticeContext context)
        throws InterruptedException {
      try {
        Thread.sleep(Duration.ofDays(1));
      } catch (InterruptedException ended) {
        return new Delivery.Refused("ENDED", "It was ended.");
      }
      return new Delivery.Sent();
    }
  }

  /** Hears of its end only before it has begun, which takes it a moment. */
  private static final class HardOfHearing extends Deaf {

    @Override
    public Delivery send(Notice notice, String receiver, NoticeContext context)
        throws InterruptedException {
      Thread.sleep(Duration.ofMillis(100));
      return super.send(notice, receiver, context);
    }
  }
}
