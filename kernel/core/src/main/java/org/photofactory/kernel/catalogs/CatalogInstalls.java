package org.photofactory.kernel.catalogs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.catalogs.Download.Failure;
import org.photofactory.kernel.catalogs.Download.Wanted;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings plugins from catalogs: their bytes are compared with what the signed index says of them,
 * and then they pass the checks of any jar. One after the other. Thread-safe.
 */
public final class CatalogInstalls implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CatalogInstalls.class);
  private static final String PART = ".part";

  private final Catalogs catalogs;
  private final Offers offers;
  private final PluginDesk desk;
  private final Path folder;
  private final Events events;
  private final Downloads downloads;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("catalog").factory());

  /**
   * What plugins are brought with.
   *
   * @param desk where jars are handed in
   * @param folder where they arrive; what lies there from before is removed
   */
  public record Tools(PluginDesk desk, Path folder, Events events, Downloads downloads) {}

  CatalogInstalls(Catalogs catalogs, Offers offers, Tools tools) {
    this.catalogs = catalogs;
    this.offers = offers;
    this.desk = tools.desk();
    this.folder = tools.folder();
    this.events = tools.events();
    this.downloads = tools.downloads();
  }

  /** What a catalog says of a version. */
  Release listed(Wanted wanted) throws CatalogException {
    return release(catalogs.find(wanted.catalog()), wanted);
  }

  /**
   * Brings a jar and says all that installing it would say; nothing of it runs. That may take as
   * long as another computer wants.
   *
   * @param arrived told again and again how many bytes have come
   * @throws CatalogException when it is not the one that the catalog names
   */
  JarReport inspect(Wanted wanted, LongConsumer arrived)
      throws CatalogException, PluginDeedException, IOException {
    Catalog catalog = catalogs.find(wanted.catalog());
    Release release = release(catalog, wanted);
    Path jar = place();
    try {
      bring(catalog, release, jar, arrived);
      ListedJar.demand(jar, wanted.plugin(), release);
      JarReport report = desk.inspect(jar, catalog.signature());
      return fromElsewhere(catalog, report) ? report.fromElsewhere() : report;
    } finally {
      Files.deleteIfExists(jar);
    }
  }

  /**
   * Has a plugin brought and installed; the event {@code PluginChanged} tells when that has ended.
   *
   * @param sha256 what an inspection has said of the jar; null for whatever the catalog names
   * @param older whether it may take the place of a newer version
   */
  public Download install(Wanted wanted, @Nullable String sha256, boolean older)
      throws CatalogException {
    Catalog catalog = catalogs.find(wanted.catalog());
    Release release = release(catalog, wanted);
    if (sha256 != null && !release.file().sha256().equals(sha256)) {
      throw new CatalogException(
          Code.RELEASE_CHANGED,
          "The catalog names another jar than the one that was looked at.",
          "Look at it again.");
    }
    String objection = offers.objection(release).orElse(null);
    if (objection != null) {
      throw new CatalogException(Code.RELEASE_UNFIT, objection, null);
    }
    Download begun = downloads.begin(wanted, release.file().size());
    worker.execute(() -> install(begun, catalog, release, older));
    return begun;
  }

  /** The last of them, the newest first. */
  public List<Download> downloads() {
    return downloads.list();
  }

  /** Has something done by the thread that brings plugins, after what is asked for already. */
  void later(Runnable deed) {
    worker.execute(
        () -> {
          try {
            deed.run();
          } catch (RuntimeException failure) {
            log.debug("Looking for news of plugins has failed; it is done again later", failure);
          }
        });
  }

  /** Breaks off what is coming. */
  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void install(Download begun, Catalog catalog, Release release, boolean older) {
    String plugin = begun.wanted().plugin();
    @Nullable Failure failure = null;
    try {
      Path jar = place();
      try {
        bring(catalog, release, jar, bytes -> downloads.received(begun.id(), bytes));
        ListedJar.demand(jar, plugin, release);
        desk.install(jar, catalog.origin(), older);
      } finally {
        Files.deleteIfExists(jar);
      }
    } catch (Throwable fault) { // an Error, too, is something to tell
      failure = Failures.told(plugin, fault);
      log.warn("{} {} was not installed: {}", plugin, release.version(), failure.sentence());
    }
    downloads.end(begun.id(), failure);
    events.publish(new Event.PluginChanged(plugin));
  }

  private void bring(Catalog catalog, Release release, Path jar, LongConsumer arrived)
      throws CatalogException, IOException {
    catalogs.source(catalog).fetch(release.file(), jar, arrived);
  }

  private boolean fromElsewhere(Catalog catalog, JarReport report) {
    return report.change().from() != null
        && offers.origin(report.id()).filter(catalog.origin()::equals).isEmpty();
  }

  private static Release release(Catalog catalog, Wanted wanted) throws CatalogException {
    return catalog
        .index()
        .find(wanted.plugin(), wanted.version())
        .orElseThrow(
            () ->
                new CatalogException(
                    Code.RELEASE_NOT_FOUND,
                    "The catalog does not list %s %s.".formatted(wanted.plugin(), wanted.version()),
                    "Refresh it; it may have changed."));
  }

  private Path place() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(UUID.randomUUID() + PART);
  }

  /** Removes what an earlier process was bringing when it ended. */
  void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      log.warn("Half-brought plugins in {} stay: {}", folder, failure.toString());
    }
  }
}
