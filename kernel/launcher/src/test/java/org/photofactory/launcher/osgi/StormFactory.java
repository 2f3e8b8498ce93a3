package org.photofactory.launcher.osgi;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.Kernel;
import org.photofactory.kernel.Signals;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationSources;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** A whole kernel on a real ledger, for plugins that come and go while it works. */
final class StormFactory implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(180);
  private static final String ASSETS =
      """
      insert into asset (owner_id, sha256, bytes, kind, mime, file_name, vault_key, source, sort_time)
      select 1, sha256(n::text::bytea), 1, 0, 'image/jpeg', n || '.jpg', 'storm/' || n || '.jpg', 'test', now()
      from generate_series(cast(:first as int), :last) as n
      returning id
      """;
  private static final String FLAGS =
      """
      insert into asset_flag (asset_id, done, done_at)
      select unnest(cast(:ids as bigint[])), 1, array[extract(epoch from now())::int]
      """;

  private final Signals signals = Signals.create(Clock.systemDefaultZone());
  private final Kernel kernel;
  private final Path originals;
  private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
  private int assets;

  /**
   * @param ledger an empty one
   */
  StormFactory(Path folder, DatabaseAddress ledger) throws Exception {
    Map<String, String> settings =
        Map.of(
            "PHOTOFACTORY_DATA_DIR", folder.resolve("data").toString(),
            "PHOTOFACTORY_DISK_RESERVE", "0B",
            "PHOTOFACTORY_LANES_CPU", "4",
            "PHOTOFACTORY_DATABASE_URL", ledger.url(),
            "PHOTOFACTORY_DATABASE_USER", ledger.user(),
            "PHOTOFACTORY_DATABASE_PASSWORD", ledger.password());
    kernel =
        new Kernel(
            Configuration.load(new ConfigurationSources(folder, null, settings)),
            Files.createDirectories(folder.resolve("home/plugins")),
            new FelixFramework(folder.resolve("felix")),
            signals);
    kernel.start();
    kernel.plugins().awaitStarted();
    originals = Files.createDirectories(folder.resolve("data/vault/storm"));
  }

  Kernel kernel() {
    return kernel;
  }

  /** Puts assets into the ledger as the intake does, and says so. */
  void add(int count) throws IOException {
    int first = assets + 1;
    for (int asset = first; asset < first + count; asset++) {
      Files.createFile(originals.resolve(asset + ".jpg"));
    }
    assets += count;
    long newest = kernel.database().jdbi().inTransaction(handle -> insert(handle, first));
    signals.events().publish(new Event.AssetAdded(1, newest));
  }

  private long insert(Handle handle, int first) {
    List<Long> ids =
        handle
            .createQuery(ASSETS)
            .bind("first", first)
            .bind("last", assets)
            .mapTo(Long.class)
            .list();
    handle.createUpdate(FLAGS).bindArray("ids", Long.class, ids).execute();
    new WorkQueue().enqueueReady(handle, ids, 1);
    return ids.getLast();
  }

  /** Installs a version; returns when it works. */
  void install(Path jar, String id, String version) throws Exception {
    kernel.plugins().desk().install(jar, "upload", false);
    await(id + " " + version, () -> isActive(id, version));
  }

  /** Takes a plugin out. */
  void remove(String id) throws Exception {
    kernel.plugins().desk().remove(id);
  }

  /** Waits until nothing of a plugin is left. */
  void awaitGone(String id) throws InterruptedException {
    await(id + " has gone", () -> plugins().stream().noneMatch(one -> one.id().equals(id)));
  }

  private boolean isActive(String id, String version) {
    return plugins().contains(new PluginStatus(id, version, State.ACTIVE, null));
  }

  private List<PluginStatus> plugins() {
    return kernel.plugins().plugins();
  }

  /** Remembers, weakly, the class loader of the version whose room is open. */
  void watchLoader(String id) throws InterruptedException {
    try (ApiRooms.Visit visit = kernel.apiRooms().enter(id).orElseThrow()) {
      Object resource = visit.room().resources().iterator().next();
      loaders.add(new WeakReference<>(resource.getClass().getClassLoader()));
    }
  }

  /** How many watched class loaders there are still in memory. */
  long loadersLeft() {
    System.gc();
    return loaders.stream().filter(loader -> !loader.refersTo(null)).count();
  }

  /** Waits for something to become true. */
  void await(String what, BooleanSupplier wanted) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "this has not come: %s; %s %s"
                .formatted(what, plugins(), kernel.pipeline().stages().stages()));
      }
      Thread.sleep(10);
    }
  }

  /** The number that a question to the ledger is answered with. */
  long count(String question) {
    return kernel
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(question).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    kernel.close();
  }
}
