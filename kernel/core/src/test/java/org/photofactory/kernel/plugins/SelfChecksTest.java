package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.spi.health.SelfCheck;

@Timeout(60)
class SelfChecksTest {

  private static final Duration LONG = Duration.ofSeconds(50);

  private final List<Thread> askers = new ArrayList<>();
  private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
  private final Tenant tenant = TestTenants.named("metadata", troubles::add);

  @Test
  void a_complaint_is_told_once_the_version_has_started() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Mooring mooring =
        dock(
            () -> {
              asked.countDown();
              return Optional.of("The map is torn.");
            });
    assertThat(asked.getCount()).isOne();
    mooring.started();
    assertThat(troubles.take()).isEqualTo("Its self-check says: The map is torn.");
    assertThat(tenant.trouble()).isEqualTo("Its self-check says: The map is torn.");
  }

  @Test
  void what_is_thrown_is_a_complaint_and_so_is_no_answer() throws Exception {
    dock(() -> {
          throw new NoSuchMethodError("gone");
        })
        .started();
    assertThat(troubles.take()).contains("came to no answer", "NoSuchMethodError: gone");
  }

  @Test
  @SuppressWarnings("NullAway") // as the code of strangers may
  void null_is_no_answer() throws Exception {
    dock(() -> null).started();
    assertThat(troubles.take()).contains("it said null");
  }

  @Test
  void a_check_that_takes_too_long_is_told_to_end_and_is_a_complaint() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    checks(Duration.ofMillis(50))
        .dock(
            () -> {
              try {
                Thread.sleep(Long.MAX_VALUE);
              } finally {
                ended.countDown();
              }
              return Optional.empty();
            },
            tenant)
        .started();
    ended.await();
    assertThat(troubles.take()).contains("told to end");
  }

  @Test
  void a_version_that_goes_meanwhile_is_not_to_blame() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Mooring mooring =
        dock(
            () -> {
              asked.countDown();
              try {
                Thread.sleep(Long.MAX_VALUE);
              } finally {
                ended.countDown();
              }
              return Optional.empty();
            });
    mooring.started();
    asked.await();
    mooring.close();
    ended.await();
    awaitAskers();
    assertThat(troubles).isEmpty();
  }

  @Test
  void that_it_finds_itself_well_excuses_no_first_calls_that_fail() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Mooring mooring =
        dock(
            () -> {
              asked.countDown();
              return Optional.empty();
            });
    mooring.started();
    asked.await();
    awaitAskers();
    mooring.close();
    for (int call = 0; call < 5; call++) {
      tenant.failed(new IllegalStateException("bug"));
    }
    assertThat(troubles).singleElement().asString().contains("first 5 calls");
  }

  private Mooring dock(SelfCheck check) {
    return checks(LONG).dock(check, tenant);
  }

  private SelfChecks checks(Duration patience) {
    return new SelfChecks(patience, this::asker);
  }

  private Thread asker(Runnable deed) {
    Thread thread = Thread.ofVirtual().unstarted(deed);
    askers.add(thread);
    return thread;
  }

  /** Waits until what came of the answers has been told. */
  private void awaitAskers() throws InterruptedException {
    for (Thread asker : askers) {
      asker.join();
    }
  }
}
