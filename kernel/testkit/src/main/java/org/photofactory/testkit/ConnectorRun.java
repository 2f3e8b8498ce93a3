package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.stage.Settings;

/** A connector at work on a thread of its own, as the kernel has it run. Thread-safe. */
final class ConnectorRun implements ConnectorContext {

  private static final long END_LIMIT = 30_000;

  private final Connector connector;
  private final Settings settings;
  private final Path inbox;
  private final OfferedMedia media;
  private final Thread thread;
  private volatile boolean mounted = true;
  private volatile String said = "";
  private volatile boolean troubled;
  private volatile @Nullable Throwable failure;

  ConnectorRun(Connector connector, Settings settings, Path inbox, OfferedMedia media) {
    this.connector = connector;
    this.settings = settings;
    this.inbox = inbox;
    this.media = media;
    this.thread = Thread.ofPlatform().daemon().name("connector under test").unstarted(this::run);
  }

  ConnectorRun start() {
    thread.start();
    return this;
  }

  private void run() {
    try {
      connector.run(this);
    } catch (InterruptedException told) {
      // As it should be.
    } catch (Exception | Error defect) {
      failure = defect;
    }
    media.stir();
  }

  /** Tells it to stop, and sees to it that it does, and that nothing has gone wrong. */
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join(END_LIMIT);
    assertThat(thread.isAlive()).as("it still runs though it was interrupted").isFalse();
    assertThat(failure).as("what it threw").isNull();
  }

  void mount(boolean there) {
    mounted = there;
  }

  /** Waits until it has said anything. */
  void awaitWord() throws InterruptedException {
    await("a word", () -> !said.isEmpty());
  }

  /** Waits until it has said that it is alive, and that nothing is wrong. */
  void awaitWell() throws InterruptedException {
    await("a heartbeat", () -> !said.isEmpty() && !troubled);
  }

  /** Waits until it has said that something is wrong, and returns that. */
  String awaitTrouble() throws InterruptedException {
    await("a word about trouble", () -> troubled);
    return said;
  }

  void await(String what, BooleanSupplier so) throws InterruptedException {
    media.await(what, () -> so.getAsBoolean() || failure != null);
    assertThat(failure).as("what it threw").isNull();
  }

  /** Its thread. */
  Thread thread() {
    return thread;
  }

  @Override
  public Intake intake() {
    return media;
  }

  /** On a thread of its own for each, which ends with it. */
  @Override
  public CompletionStage<Offer> submit(Candidate candidate) {
    CompletableFuture<Offer> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.complete(media.offer(candidate));
              } catch (IntakeAwayException | RuntimeException | Error refused) {
                answer.completeExceptionally(refused);
              }
            });
    return answer;
  }

  @Override
  public Path inbox() {
    return inbox;
  }

  @Override
  public boolean inboxMounted() {
    return mounted;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public void heartbeat(String currentTask) {
    say(currentTask, false);
  }

  @Override
  public void trouble(String whatIsWrong) {
    say(whatIsWrong, true);
  }

  private void say(String words, boolean wrong) {
    if (words.isBlank()) {
      throw new AssertionError("it says nothing");
    }
    troubled = wrong;
    said = words;
    media.stir();
  }
}
