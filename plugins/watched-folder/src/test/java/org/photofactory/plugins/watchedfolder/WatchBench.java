package org.photofactory.plugins.watchedfolder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;

/** Rounds before an intake that takes everything but what it is told to refuse. */
final class WatchBench implements ConnectorContext, Intake {

  final List<Candidate> offered = new CopyOnWriteArrayList<>();
  final Deque<IntakeAwayException> refusals = new ArrayDeque<>();
  Memory memory = new MapMemory();
  String folders = "";
  String said = "";
  boolean trouble;
  private final Path data;
  private final Map<Memory, Watch> watches = new HashMap<>();
  private String interval = "100ms";

  WatchBench(Path data) {
    this.data = data;
  }

  void round() {
    roundOf("100ms");
  }

  Duration roundOf(String scanInterval) {
    interval = scanInterval;
    try {
      return watches.computeIfAbsent(memory, known -> new Watch(this, known)).round();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  List<String> names() {
    return offered.stream().map(Candidate::name).toList();
  }

  @Override
  public Offer offer(Candidate candidate) throws IntakeAwayException {
    offered.add(candidate);
    if (!refusals.isEmpty()) {
      throw refusals.remove();
    }
    return new Offer.Accepted(offered.size(), "0".repeat(64));
  }

  @Override
  public Intake intake() {
    return this;
  }

  @Override
  public Path inbox() {
    return data.resolve("inbox");
  }

  @Override
  public List<Path> ownFolders() {
    return List.of(data);
  }

  @Override
  public boolean inboxMounted() {
    return true;
  }

  @Override
  public Settings settings() {
    return new GivenSettings(Map.of("folders", folders, "scan-interval", interval));
  }

  @Override
  public void heartbeat(String currentTask) {
    said = currentTask;
    trouble = false;
  }

  @Override
  public void trouble(String whatIsWrong) {
    said = whatIsWrong;
    trouble = true;
  }
}
