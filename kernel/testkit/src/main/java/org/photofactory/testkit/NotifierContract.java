package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;

/**
 * What every {@link Notifier} must keep; extend it, name a notifier, and give it a real receiver
 * that takes everything. The time limit of each test only catches calls that hang.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class NotifierContract {

  /** Less than whoever waits for an answer would wait anyway. */
  private static final Duration SOON = Duration.ofSeconds(10);

  /** The notifier under test; a new one each time. */
  protected abstract Notifier notifier();

  /** Settings by which it reaches at least one receiver, which is there. */
  protected abstract Settings reachable() throws Exception;

  /** Settings by which it should reach a receiver on this machine that is not there. */
  protected abstract Settings unreachable() throws Exception;

  /**
   * Settings by which it reaches a receiver that is there, takes all that it is told, and says
   * nothing. Whoever does not override this does not learn whether its calls can be ended.
   */
  protected Settings silent() throws Exception {
    return Assumptions.abort("Override silent() to have it looked at whether calls can be ended.");
  }

  /** Settings as they are when nobody has set anything. */
  protected Settings untouched() {
    return GivenSettings.fromClassPath();
  }

  /**
   * Whether a thread belongs to what the kernel lends to plugins, and stays with it: nobody's
   * unless a test says otherwise.
   */
  protected boolean lent(Thread thread) {
    return false;
  }

  @Test
  void it_calls_itself_the_same_every_time() {
    assertThat(notifier().name()).isEqualTo(notifier().name()).matches("[a-z][a-z0-9-]{0,39}");
  }

  @Test
  void when_nothing_is_set_it_tells_nobody() {
    assertThat(notifier().receivers(untouched())).isEmpty();
  }

  @Test
  void it_names_each_receiver_once_and_the_same_every_time() throws Exception {
    List<String> receivers = notifier().receivers(reachable());
    assertThat(receivers).isNotEmpty().doesNotHaveDuplicates().doesNotContainNull();
    assertThat(notifier().receivers(reachable())).isEqualTo(receivers);
  }

  @Test
  void a_receiver_that_is_there_gets_notices_of_every_kind() throws Exception {
    for (Notice notice : notices()) {
      assertThat(send(notice, reachable())).isEqualTo(new Delivery.Sent());
    }
  }

  @Test
  void several_notices_at_once_are_sent() throws Exception {
    Settings settings = reachable();
    Notifier notifier = notifier();
    String receiver = notifier.receivers(settings).getFirst();
    List<Callable<Delivery>> calls = new ArrayList<>();
    for (Notice notice : notices()) {
      calls.add(() -> notifier.send(notice, receiver, context(settings)));
    }
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      for (Future<Delivery> delivery : threads.invokeAll(calls)) {
        assertThat(delivery.get(30, TimeUnit.SECONDS)).isEqualTo(new Delivery.Sent());
      }
    }
  }

  @Test
  void a_receiver_that_is_away_gets_it_later() throws Exception {
    assertThat(send(notices().getFirst(), unreachable()))
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.reason()).isNotBlank());
  }

  @Test
  void a_call_that_is_ended_ends_and_the_notice_is_not_lost() throws Exception {
    Settings settings = silent();
    FutureTask<Delivery> call = new FutureTask<>(() -> send(notices().getFirst(), settings));
    Thread thread = Thread.ofPlatform().start(call);
    Standstill.await(thread);
    thread.interrupt();
    assertThat(thread.join(SOON)).as("it has ended %s after it was told to", SOON).isTrue();
    assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void no_thread_is_left_behind() throws Exception {
    List<Thread> before = threads();
    send(notices().getFirst(), reachable());
    List<Thread> left = threads();
    left.removeAll(before);
    left.removeIf(this::lent);
    for (Thread thread : left) {
      thread.join(5000);
      assertThat(thread.isAlive()).as("%s is left", thread).isFalse();
    }
  }

  /** Sends to the first receiver of these settings, as the kernel would. */
  protected final Delivery send(Notice notice, Settings settings) throws Exception {
    Notifier notifier = notifier();
    return notifier.send(notice, notifier.receivers(settings).getFirst(), context(settings));
  }

  /** What the kernel hands a notifier. */
  public static NoticeContext context(Settings settings) {
    return new Context(settings, ZoneOffset.UTC);
  }

  /** Notices with everything that may be in them: nothing but a title, other scripts, too long. */
  protected static List<Notice> notices() {
    Instant at = Instant.parse("2026-01-01T12:00:00Z");
    URI link = URI.create("https://photos.example.org/factory");
    return List.of(
        new Notice(Notice.Level.INFO, "Only a title", "", null, at, "test"),
        new Notice(
            Notice.Level.WARN,
            "Das Gerät „Decoder“ fehlt 📷",
            "Erste Zeile\nzweite \"Zeile\" <b>&amp;</b> @everyone *kein* Markdown\n.\n日本語",
            link,
            at,
            "service/decoder"),
        new Notice(Notice.Level.ERROR, "x".repeat(500), "word 📷 ".repeat(2000), link, at, "test"));
  }

  /** Threads of this process that are the notifier's, or might be. */
  private static List<Thread> threads() {
    return new ArrayList<>(
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getThreadGroup() != null)
            .filter(
                thread ->
                    !List.of("system", "CarrierThreads", "InnocuousThreadGroup")
                        .contains(thread.getThreadGroup().getName()))
            .toList());
  }

  private record Context(Settings settings, ZoneId zone) implements NoticeContext {
    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
