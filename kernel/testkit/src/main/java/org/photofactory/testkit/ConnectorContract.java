package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.stage.Settings;

/**
 * What every {@link Connector} must keep; extend it, name a connector, and put media into its
 * source. It runs as in the appliance, before an intake that takes everything, or nothing. The time
 * limit of each test only catches what hangs.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ConnectorContract {

  private static final Duration WATCHED = Duration.ofSeconds(2);
  private static final int MOST_OFFERS = 200;

  /** The appliance's inbox folder. */
  @TempDir protected Path inbox;

  private final OfferedMedia media = new OfferedMedia();
  private final List<ConnectorRun> runs = new ArrayList<>();

  /** The connector under test; within a test each remembers what those before did. */
  protected abstract Connector connector() throws Exception;

  /** Settings by which it looks at its source, and does so often. */
  protected abstract Settings settings() throws Exception;

  /**
   * Puts a medium into its source, as people or their devices would.
   *
   * @param name of the file; no other in this test is called so
   * @param content its bytes
   */
  protected abstract void bring(String name, byte[] content) throws Exception;

  /** Has its source be away, as a disk that is pulled out. */
  protected abstract void takeSourceAway() throws Exception;

  /** Has its source be there again, as it was. */
  protected abstract void giveSourceBack() throws Exception;

  /** Says whether the inbox is mounted; for connectors whose source that is. */
  protected final void mountInbox(boolean there) {
    runs.forEach(run -> run.mount(there));
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (ConnectorRun run : runs) {
      run.end();
    }
  }

  @Test
  void it_calls_itself_the_same_every_time() throws Exception {
    assertThat(connector().name()).isEqualTo(connector().name()).matches("[a-z][a-z0-9-]{0,39}");
  }

  @Test
  void it_offers_each_file_once_those_that_were_there_and_those_that_come() throws Exception {
    offersFourOnce();
  }

  /** Two that are there, and two that come one after the other. */
  private void offersFourOnce() throws Exception {
    bring("one.jpg");
    bring("two.jpg");
    ConnectorRun run = start();
    awaitDecided(run, "one.jpg", "two.jpg");
    bring("three.jpg");
    awaitDecided(run, "three.jpg");
    bring("four.jpg");
    awaitDecided(run, "four.jpg");
    assertThat(media.offered())
        .containsExactlyInAnyOrder("one.jpg", "two.jpg", "three.jpg", "four.jpg");
  }

  @Test
  void started_again_it_offers_only_what_is_new() throws Exception {
    bring("one.jpg");
    ConnectorRun first = start();
    awaitDecided(first, "one.jpg");
    first.awaitWell();
    first.end();
    bring("two.jpg");
    ConnectorRun second = start();
    awaitDecided(second, "two.jpg");
    bring("three.jpg");
    awaitDecided(second, "three.jpg");
    assertThat(media.decided()).containsExactly("one.jpg", "two.jpg", "three.jpg");
  }

  @Test
  void what_is_known_or_goes_to_quarantine_is_not_offered_again() throws Exception {
    media.once(_ -> OfferedMedia.duplicate());
    media.once(_ -> OfferedMedia.quarantined());
    offersFourOnce();
  }

  @Test
  void while_nothing_can_be_taken_in_it_says_so_and_goes_on_afterwards() throws Exception {
    media.usually(_ -> OfferedMedia.away());
    bring("one.jpg");
    bring("two.jpg");
    ConnectorRun run = start();
    assertThat(run.awaitTrouble()).contains(" ");
    media.usually(_ -> OfferedMedia.accepted());
    awaitDecided(run, "one.jpg", "two.jpg");
    run.awaitWell();
    assertThat(media.decided()).containsExactlyInAnyOrder("one.jpg", "two.jpg");
  }

  @Test
  void a_defect_of_the_intake_does_not_end_it() throws Exception {
    media.once(
        _ -> {
          throw new IllegalStateException("a defect, as a test wants it");
        });
    bring("one.jpg");
    ConnectorRun run = start();
    awaitDecided(run, "one.jpg");
  }

  @Test
  void a_source_that_is_away_is_told_and_found_again() throws Exception {
    bring("one.jpg");
    ConnectorRun run = start();
    awaitDecided(run, "one.jpg");
    run.awaitWell();
    takeSourceAway();
    assertThat(run.awaitTrouble()).contains(" ");
    giveSourceBack();
    bring("two.jpg");
    awaitDecided(run, "two.jpg");
    run.awaitWell();
    assertThat(media.offered()).containsExactly("one.jpg", "two.jpg");
  }

  @Test
  void as_nobody_has_set_anything_it_works_or_says_what_it_lacks() throws Exception {
    ConnectorRun run = start(GivenSettings.fromClassPath());
    run.awaitWord();
  }

  @Test
  void told_to_stop_while_the_intake_is_busy_it_ends() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    media.usually(_ -> busy(over));
    bring("one.jpg");
    ConnectorRun run = start();
    run.await("an offer", () -> !media.offered().isEmpty());
    run.end();
    over.countDown();
  }

  @Test
  void it_does_not_spin_whether_there_is_nothing_to_do_or_nothing_to_be_done() throws Exception {
    ConnectorRun run = start();
    run.awaitWord();
    assertRests(run);
    media.usually(_ -> OfferedMedia.away());
    bring("one.jpg");
    run.await("an offer", () -> !media.offered().isEmpty());
    assertRests(run);
  }

  /** On a slow machine it does less, so that nobody is blamed for that. */
  private void assertRests(ConnectorRun run) throws InterruptedException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int offers = media.offered().size();
    long before = threads.getThreadCpuTime(run.thread().threadId());
    Thread.sleep(WATCHED);
    long used = threads.getThreadCpuTime(run.thread().threadId()) - before;
    assertThat(Duration.ofNanos(used)).as("time it worked").isLessThan(WATCHED.dividedBy(2));
    assertThat(media.offered().size() - offers).as("offers").isLessThan(MOST_OFFERS);
  }

  private static Offer busy(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
    return OfferedMedia.accepted();
  }

  private void bring(String name) throws Exception {
    bring(name, name.getBytes(StandardCharsets.ISO_8859_1));
  }

  private ConnectorRun start() throws Exception {
    return start(settings());
  }

  private ConnectorRun start(Settings settings) throws Exception {
    ConnectorRun run = new ConnectorRun(connector(), settings, inbox, media);
    runs.add(run);
    return run.start();
  }

  private void awaitDecided(ConnectorRun run, String... names) throws InterruptedException {
    run.await("all of " + List.of(names), () -> media.decided().containsAll(List.of(names)));
  }
}
