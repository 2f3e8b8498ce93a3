package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.stage.Settings;

/** Runs plugins' connectors, each on a thread of its own. Thread-safe. */
public final class ConnectorRunner implements ServiceDock<Connector> {

  /**
   * The place connectors bring media to.
   *
   * @param intake the door
   * @param submission the door, on threads of the kernel
   * @param folders where the appliance lies
   */
  public record Destination(Intake intake, Submission submission, Folders folders) {}

  /**
   * Where the appliance lies.
   *
   * @param inbox the inbox folder, absolute
   * @param mounted true while the inbox carries its marker file
   * @param own all folders of the appliance, absolute
   */
  public record Folders(Path inbox, BooleanSupplier mounted, List<Path> own) {}

  /** Offers a candidate on a thread of the kernel. */
  @FunctionalInterface
  public interface Submission {
    CompletionStage<Offer> submit(Candidate candidate) throws InterruptedException;
  }

  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final Destination destination;
  private final StatusBoard board;
  private final Duration aWhile;
  private final Set<ConnectorThread> threads = ConcurrentHashMap.newKeySet();

  public ConnectorRunner(Destination destination, StatusBoard board) {
    this(destination, board, A_WHILE);
  }

  /**
   * @param aWhile how long a run must have lasted for its heartbeats to show that it goes well
   */
  ConnectorRunner(Destination destination, StatusBoard board, Duration aWhile) {
    this.destination = destination;
    this.board = board;
    this.aWhile = aWhile;
  }

  @Override
  public Class<Connector> type() {
    return Connector.class;
  }

  @Override
  public Mooring dock(Connector connector, Tenant tenant) {
    String name = connector.name();
    ConnectorThread thread =
        new ConnectorThread(connector, () -> new Context(name, tenant), tenant, board);
    threads.add(thread);
    thread.start();
    return () -> {
      threads.remove(thread);
      thread.end();
    };
  }

  /** A connector reads its settings when it begins, so it does that again. */
  @Override
  public void settingsChanged(String pluginId) {
    threads.stream().filter(thread -> thread.isOf(pluginId)).forEach(ConnectorThread::beginAnew);
  }

  /** Of one run. */
  private final class Context implements ConnectorContext {

    private final String name;
    private final Tenant tenant;
    private final long began = System.nanoTime();

    private Context(String name, Tenant tenant) {
      this.name = name;
      this.tenant = tenant;
    }

    @Override
    public Intake intake() {
      return candidate -> brought(destination.intake().offer(candidate));
    }

    @Override
    public CompletionStage<Offer> submit(Candidate candidate) throws InterruptedException {
      return destination.submission().submit(candidate).thenApply(this::brought);
    }

    @Override
    public Path inbox() {
      return destination.folders().inbox();
    }

    @Override
    public boolean inboxMounted() {
      return destination.folders().mounted().getAsBoolean();
    }

    @Override
    public List<Path> ownFolders() {
      return destination.folders().own();
    }

    @Override
    public Settings settings() {
      return tenant.identity().settings();
    }

    /** Many a connector beats before it tries anything: that alone says little. */
    @Override
    public void heartbeat(String currentTask) {
      if (System.nanoTime() - began >= aWhile.toNanos()) {
        tenant.worked();
      }
      board.beat(name, Health.OK, currentTask);
    }

    @Override
    public void trouble(String whatIsWrong) {
      board.beat(name, Health.WARN, whatIsWrong);
    }

    /** Whatever became of what it has brought, it works. */
    private Offer brought(Offer offer) {
      tenant.worked();
      return offer;
    }
  }
}
