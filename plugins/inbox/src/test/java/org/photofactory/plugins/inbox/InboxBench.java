package org.photofactory.plugins.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.stage.Settings;

/** An inbox with an intake that takes everything, and a clock that moves by hand. */
final class InboxBench implements ConnectorContext, Intake, Settings, InstantSource {

  final Path inbox;
  final List<Candidate> offered = new ArrayList<>();
  final Deque<IntakeAwayException> refusals = new ArrayDeque<>();
  final List<String> beats = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final Map<String, String> values =
      new HashMap<>(
          Map.of(
              "stability", "2s",
              "scan-interval", "30s",
              "after-import", "remove",
              "empty-folders", "1h"));
  boolean mounted = true;
  private Instant now = Instant.now();

  InboxBench(Path inbox) {
    this.inbox = inbox;
  }

  InboxWatch watch() {
    return new InboxWatch(this, this);
  }

  /** Lets time pass and the watch do what is due. */
  void pass(InboxWatch watch, Duration time) throws InterruptedException {
    now = now.plus(time);
    turn(watch);
  }

  /** Turns until nothing more happens at this moment. */
  void turn(InboxWatch watch) throws InterruptedException {
    int before;
    do {
      before = offered.size();
      watch.turn(Duration.ZERO);
    } while (offered.size() > before);
    watch.turn(Duration.ZERO);
  }

  List<String> names() {
    return offered.stream().map(Candidate::name).toList();
  }

  Path write(String name, String content) throws IOException {
    return Files.writeString(inbox.resolve(name), content);
  }

  @Override
  public Offer offer(Candidate candidate) throws IntakeAwayException {
    offered.add(candidate);
    if (!refusals.isEmpty()) {
      throw refusals.remove();
    }
    try {
      if (candidate.disposal() == Disposal.REMOVE) {
        Files.delete(candidate.file());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Offer.Accepted(offered.size(), "0".repeat(64));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Intake intake() {
    return this;
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
    return this;
  }

  @Override
  public void heartbeat(String currentTask) {
    beats.add(currentTask);
  }

  @Override
  public void trouble(String whatIsWrong) {
    heartbeat(whatIsWrong);
    warnings.add(whatIsWrong);
  }

  @Override
  public String text(String key) {
    return values.get(key);
  }

  @Override
  public int integer(String key) {
    return Integer.parseInt(text(key));
  }

  @Override
  public boolean flag(String key) {
    return Boolean.parseBoolean(text(key));
  }

  @Override
  public Duration duration(String key) {
    return Duration.parse("PT" + text(key));
  }
}
