package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.notices.NotifierStatus;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;

@Timeout(60)
class NotifiersTest {

  private static final Receiver ANNA = new Receiver("notify", "pretend", "anna");
  private static final Notice NOTICE =
      new Notice(Notice.Level.WARN, "A title", "A text.", null, Instant.EPOCH, "test");

  @FunctionalInterface
  private interface Sending {
    Delivery send(NoticeContext context) throws Exception;
  }

  private record Pretend(List<String> names, Sending sending) implements Notifier {
    @Override
    public String name() {
      return "pretend";
    }

    @Override
    public List<String> receivers(Settings settings) {
      return names;
    }

    @Override
    public Delivery send(Notice notice, String receiver, NoticeContext context) throws Exception {
      return sending.send(context);
    }
  }

  /** Says its name once. */
  private static final class Forgetful implements Notifier {
    private boolean asked;

    @Override
    public String name() {
      if (asked) {
        throw new IllegalStateException("asked again");
      }
      asked = true;
      return "pretend";
    }

    @Override
    public List<String> receivers(Settings settings) {
      return List.of("anna");
    }

    @Override
    public Delivery send(Notice notice, String receiver, NoticeContext context) {
      return new Delivery.Sent();
    }
  }

  private final Notifiers notifiers = new Notifiers(ZoneOffset.UTC);
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @Test
  void everybody_whom_a_notifier_names_can_be_told() throws Exception {
    dock(List.of("anna", "ben", "anna"), _ -> new Delivery.Sent());
    assertThat(notifiers.all()).containsExactly(ANNA, new Receiver("notify", "pretend", "ben"));
    assertThat(notifiers.send(NOTICE, ANNA)).isEqualTo(new Delivery.Sent());
  }

  @Test
  void a_notifier_that_forgets_its_name_keeps_the_one_it_came_with() throws Exception {
    notifiers.dock(new Forgetful(), TestTenants.named("notify", troubles));
    assertThat(notifiers.notifiers())
        .containsExactly(new NotifierStatus("notify", "pretend", List.of(ANNA)));
    assertThat(notifiers.send(NOTICE, ANNA)).isEqualTo(new Delivery.Sent());
  }

  @Test
  void who_is_not_named_any_more_is_told_nothing() throws Exception {
    dock(List.of("ben"), _ -> new Delivery.Sent());
    assertThat(notifiers.send(NOTICE, ANNA)).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void a_notifier_that_has_gone_is_not_called() throws Exception {
    dock(List.of("anna"), _ -> new Delivery.Sent()).close();
    assertThat(notifiers.all()).isEmpty();
    assertThat(notifiers.send(NOTICE, ANNA)).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void what_a_notifier_throws_is_told_to_its_plugin_and_tried_again() throws Exception {
    dock(
        List.of("anna"),
        _ -> {
          throw new NoClassDefFoundError("jakarta/mail/Session");
        });
    assertThat(notifiers.send(NOTICE, ANNA))
        .isInstanceOfSatisfying(
            Delivery.Later.class,
            later -> assertThat(later.reason()).contains("jakarta/mail/Session"));
    assertThat(troubles).singleElement().asString().contains("jakarta/mail/Session");
  }

  @Test
  void a_notifier_that_answers_nothing_is_tried_again() throws Exception {
    dock(List.of("anna"), _ -> null);
    assertThat(notifiers.send(NOTICE, ANNA)).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void libraries_of_a_plugin_find_their_parts_by_its_own_class_loader() throws Exception {
    List<ClassLoader> loaders = new CopyOnWriteArrayList<>();
    dock(
        List.of("anna"),
        _ -> {
          loaders.add(Thread.currentThread().getContextClassLoader());
          return new Delivery.Sent();
        });
    notifiers.send(NOTICE, ANNA);
    assertThat(loaders).containsExactly(Pretend.class.getClassLoader());
  }

  @Test
  void a_plugin_that_goes_ends_the_call_that_hangs() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Mooring mooring =
        dock(
            List.of("anna"),
            context -> {
              begun.countDown();
              try {
                Thread.sleep(Long.MAX_VALUE);
              } finally {
                if (context.cancelled()) {
                  ended.countDown();
                }
              }
              return new Delivery.Sent();
            });
    FutureTask<Delivery> send = new FutureTask<>(() -> notifiers.send(NOTICE, ANNA));
    Thread.ofVirtual().start(send);
    begun.await();
    mooring.close();
    assertThat(ended.getCount()).isZero();
    assertThat(troubles).isEmpty();
  }

  @Test
  void many_are_told_at_once_by_the_same_notifier() throws Exception {
    List<String> names = List.of("anna", "ben", "cleo", "dan", "eve", "finn");
    CountDownLatch begun = new CountDownLatch(names.size());
    dock(
        names,
        _ -> {
          begun.countDown();
          begun.await();
          return new Delivery.Sent();
        });
    List<Callable<Delivery>> sends = notifiers.all().stream().map(this::sendTo).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(sends))
          .extracting(Future::resultNow)
          .containsOnly(new Delivery.Sent());
    }
  }

  @Test
  void a_notifier_with_many_calls_that_do_not_end_is_not_called_again() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    Semaphore begun = new Semaphore(0);
    dock(
        List.of("anna"),
        _ -> {
          begun.release();
          while (released.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
          }
          return new Delivery.Sent();
        });
    for (int call = 0; call < 4; call++) {
      Thread sender = Thread.ofVirtual().start(new FutureTask<>(sendTo(ANNA)));
      begun.acquire();
      sender.interrupt();
      sender.join();
    }
    assertThat(notifiers.send(NOTICE, ANNA))
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.reason()).contains("have not ended"));
    released.countDown();
  }

  @Test
  void all_is_settled_but_for_the_time_that_a_plugin_is_being_replaced() {
    notifiers.replacing("notify");
    assertThat(notifiers.settled()).isFalse();
    notifiers.replaced("notify");
    assertThat(notifiers.settled()).isTrue();
  }

  private Callable<Delivery> sendTo(Receiver receiver) {
    return () -> notifiers.send(NOTICE, receiver);
  }

  private Mooring dock(List<String> names, Sending sending) {
    return notifiers.dock(new Pretend(names, sending), TestTenants.named("notify", troubles));
  }
}
