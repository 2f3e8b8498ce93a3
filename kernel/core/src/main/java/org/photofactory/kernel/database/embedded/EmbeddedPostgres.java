package org.photofactory.kernel.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.DatabaseServer;
import org.photofactory.kernel.database.ServerFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, on a private cluster, reachable from this machine only and with a
 * password. It survives the death of this program and its own: the next start stops an orphan and
 * lets PostgreSQL recover.
 *
 * <p>The caller must hold the data folder ({@link org.photofactory.kernel.database.InstanceLock}).
 * Threads: see {@link DatabaseServer}.
 */
public final class EmbeddedPostgres implements DatabaseServer {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final ServerFolders folders;
  private final Durability durability;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Running running;

  /** A started server. */
  private record Running(Postmaster postmaster, DatabaseAddress address) {}

  public EmbeddedPostgres(ServerFolders folders, Durability durability) {
    this.folders = folders;
    this.durability = durability;
  }

  @Override
  public DatabaseAddress start() throws ServerFailedException, InterruptedException {
    Running before = running;
    if (before != null && before.postmaster().alive()) {
      return before.address();
    }
    try {
      return startAnew();
    } catch (IOException failure) {
      throw new ServerFailedException(
          "PostgreSQL cannot be started in " + folders.root() + ": " + failure.getMessage() + ".",
          "Check that the folder belongs to the user who runs Photo Factory, and that its disk has"
              + " space.",
          failure);
    }
  }

  private DatabaseAddress startAnew()
      throws IOException, ServerFailedException, InterruptedException {
    Folders.create(folders.root(), "rwx--x--x");
    PostgresBinaries binaries = PostgresBinaries.in(folders.binaries());
    ServerAccount account = ServerAccounts.choose(folders.root());
    stopOrphan();
    if (folders.binaries().equals(folders.root())) {
      binaries.removeOthers();
    }
    String password = new Cluster(folders, binaries, account, durability).ready();
    int port = PortMemory.choose(folders.port());
    ServerConfiguration.write(folders, port, durability);
    Instant launched = Instant.now();
    Postmaster postmaster = launch(binaries, account);
    DatabaseAddress address = address(port, password);
    new Arrival(postmaster, address, folders.log()).await(launched);
    running = new Running(postmaster, address);
    postmaster.whenEnded(() -> ended(postmaster));
    log.info("PostgreSQL is ready on port {}", port);
    return address;
  }

  private void stopOrphan() throws IOException, InterruptedException {
    Optional<Postmaster> orphan = Postmaster.orphan(folders);
    if (orphan.isPresent()) {
      log.warn("PostgreSQL still runs for a Photo Factory that was killed; it is stopped first");
      orphan.get().stop();
    }
  }

  private Postmaster launch(PostgresBinaries binaries, ServerAccount account) throws IOException {
    // A session of its own: Ctrl+C in the terminal must not stop the database before the kernel.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(account.command(postgres(binaries)));
    File output = folders.startLog().toFile();
    ProcessBuilder builder = Programs.builder(folders.cluster(), command);
    Process process = builder.redirectErrorStream(true).redirectOutput(output).start();
    process.getOutputStream().close();
    return new Postmaster(process.toHandle());
  }

  private List<String> postgres(PostgresBinaries binaries) {
    return List.of(
        binaries.program("postgres").toString(),
        "-D",
        folders.cluster().toString(),
        "-c",
        "config_file=" + folders.configuration());
  }

  /**
   * Where the server answers that another process of the same user has started.
   *
   * @throws ServerFailedException when it has not come that far
   */
  public static DatabaseAddress running(ServerFolders folders) throws ServerFailedException {
    try {
      int port = Integer.parseInt(Files.readString(folders.port()).strip());
      return address(port, Files.readString(folders.password()).strip());
    } catch (IOException | NumberFormatException notYet) {
      throw new ServerFailedException(
          "The database of the running appliance cannot be found in " + folders.root() + ".",
          "Wait until it has started, and be the user who runs it.",
          notYet);
    }
  }

  private static DatabaseAddress address(int port, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE,
        Cluster.SUPERUSER,
        password);
  }

  private void ended(Postmaster postmaster) {
    Running now = running;
    if (now != null && now.postmaster() == postmaster) {
      listeners.forEach(Runnable::run);
    }
  }

  @Override
  public boolean running() {
    Running now = running;
    return now != null && now.postmaster().alive();
  }

  @Override
  public void whenStopped(Runnable action) {
    listeners.add(action);
  }

  @Override
  public void close() {
    Running last = running;
    running = null;
    if (last != null) {
      try {
        last.postmaster().stop();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
