package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.HeaderReader;
import org.photofactory.spi.media.MediaKind;

class HeaderReadersTest {

  private static final CaptureTime NOON = at(12);
  private static final CaptureTime MIDNIGHT = at(0);

  private final HeaderReaders readers = new HeaderReaders(Duration.ofMinutes(1));
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @Test
  void without_readers_no_file_has_a_time() throws IOException {
    assertThat(ask()).isEmpty();
  }

  @Test
  void the_first_reader_that_knows_is_believed() throws IOException {
    dock((_, _, _) -> Optional.empty());
    dock((_, _, _) -> Optional.of(NOON));
    assertThat(ask()).contains(NOON);
  }

  @Test
  void whoever_came_first_the_plugin_whose_id_is_first_is_believed() throws IOException {
    dock("zebra", (_, _, _) -> Optional.of(MIDNIGHT));
    dock("metadata", (_, _, _) -> Optional.of(NOON));
    dock("other", (_, _, _) -> Optional.of(MIDNIGHT));
    assertThat(ask()).contains(NOON);
  }

  @Test
  void a_reader_with_a_defect_is_passed_over_and_its_plugin_told() throws IOException {
    dock(
        (_, _, _) -> {
          throw new NoClassDefFoundError("com/example/Gone");
        });
    dock((_, _, _) -> Optional.of(NOON));
    assertThat(ask()).contains(NOON);
    assertThat(troubles).singleElement().asString().contains("com/example/Gone");
  }

  @Test
  void a_reader_that_has_gone_is_not_asked() throws IOException {
    dock((_, _, _) -> Optional.of(NOON)).close();
    assertThat(ask()).isEmpty();
  }

  @Test
  void a_reader_that_cannot_read_the_file_is_passed_over_and_blamed_for_nothing()
      throws IOException {
    dock(
        (_, _, _) -> {
          throw new NoSuchFileException("a");
        });
    dock((_, _, _) -> Optional.of(NOON));
    for (int file = 0; file < 6; file++) {
      assertThat(ask()).contains(NOON);
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void that_a_file_cannot_be_read_does_not_show_that_a_reader_works() throws IOException {
    Iterator<Exception> failures =
        Stream.concat(
                Stream.of(new NoSuchFileException("a")),
                Stream.generate(() -> new IllegalStateException("bug")))
            .iterator();
    dock(
        (_, _, _) -> {
          switch (failures.next()) {
            case IOException unreadable -> throw unreadable;
            case Exception defect -> throw new IllegalStateException(defect);
          }
        });
    for (int file = 0; file < 6; file++) {
      ask();
    }
    assertThat(troubles).singleElement().asString().contains("first 5 calls", "bug");
  }

  @Test
  @Timeout(60)
  void a_reader_that_does_not_end_is_passed_over() throws IOException {
    HeaderReaders impatient = new HeaderReaders(Duration.ofMillis(100));
    CountDownLatch never = new CountDownLatch(1);
    impatient.dock(
        (_, _, _) -> {
          try {
            never.await();
          } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
          }
          return Optional.of(MIDNIGHT);
        },
        TestTenants.named("metadata", troubles));
    assertThat(impatient.captureTime(Path.of("a"), MediaKind.IMAGE, "image/jpeg")).isEmpty();
  }

  @Test
  @Timeout(60)
  void a_reader_that_owes_several_answers_is_not_asked_for_more() throws Exception {
    HeaderReaders impatient = new HeaderReaders(Duration.ofMillis(20));
    CountDownLatch end = new CountDownLatch(1);
    Semaphore calls = new Semaphore(0);
    impatient.dock(
        (_, _, _) -> {
          calls.release();
          awaitDeafly(end);
          return Optional.of(MIDNIGHT);
        },
        TestTenants.named("metadata", troubles));
    for (int file = 0; file < 6; file++) {
      assertThat(impatient.captureTime(Path.of("a"), MediaKind.IMAGE, "image/jpeg")).isEmpty();
    }
    calls.acquire(4);
    assertThat(calls.tryAcquire()).isFalse();
    end.countDown();
  }

  /** Hears nothing when it is told to end. */
  private static void awaitDeafly(CountDownLatch end) {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException unheard) {
        // It goes on.
      }
    }
  }

  private ServiceDock.Mooring dock(HeaderReader reader) {
    return dock("metadata", reader);
  }

  private ServiceDock.Mooring dock(String plugin, HeaderReader reader) {
    return readers.dock(reader, TestTenants.named(plugin, troubles));
  }

  private static CaptureTime at(int hour) {
    LocalDateTime time = LocalDateTime.of(2020, 2, 18, hour, 0);
    return new CaptureTime(time, null, "test", null, CaptureTime.Confidence.CERTAIN);
  }

  private Optional<CaptureTime> ask() throws IOException {
    return readers.captureTime(Path.of("a"), MediaKind.IMAGE, "image/jpeg");
  }
}
