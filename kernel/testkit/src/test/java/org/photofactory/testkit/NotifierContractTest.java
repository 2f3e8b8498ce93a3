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
    assertThatThrownBy(new Contract()::a_call_that_is_ended_ends_and_the_notice_is_not_lost)
        .isInstanceOf(AssertionError.class);
  }

  private static final class Contract extends NotifierContract {

    @Override
    protected Notifier notifier() {
      return new Deaf();
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
  private static final class Deaf implements Notifier {

    @Override
    public String name() {
      return "deaf";
    }

    @Override
    public List<String> receivers(Settings settings) {
      return List.of("anna");
    }

    @Override
    public Delivery send(Notice notice, String receiver, NoticeContext context) {
      try {
        Thread.sleep(Duration.ofDays(1));
      } catch (InterruptedException ended) {
        return new Delivery.Refused("ENDED", "It was ended.");
      }
      return new Delivery.Sent();
    }
  }
}
