package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.pipeline.UndeclaredException;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.spi.health.SelfCheck;
import org.photofactory.spi.stage.CutShortException;

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

  static Stream<Exception> ofTheVersion() {
    return Stream.of(
        new EOFException("zones.bin ends early"),
        new ZipException("invalid block type"),
        new UncheckedIOException(new EOFException()),
        new UndeclaredException("It does not name the program exiftool."),
        new ConnectionException(new SQLException("no such table", "42P01")));
  }

  @ParameterizedTest
  @MethodSource("ofTheVersion")
  void what_cannot_be_read_may_be_torn_and_is_a_complaint(Exception failure) throws Exception {
    dock(() -> {
          throw failure;
        })
        .started();
    assertThat(troubles.take()).contains("came to no answer", failure.toString());
  }

  static Stream<Exception> ofOthers() {
    return Stream.of(
        new DatabaseAwayException("away"),
        new IllegalStateException(new DatabaseAwayException("away")),
        new ConnectionException(new SQLException("gone", "08006")),
        new CutShortException("Somebody has ended it."),
        new InterruptedException());
  }

  @ParameterizedTest
  @MethodSource("ofOthers")
  void what_keeps_it_from_looking_is_none(Exception failure) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    dock(() -> {
          asked.countDown();
          throw failure;
        })
        .started();
    asked.await();
    awaitAskers();
    assertThat(troubles).isEmpty();
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
