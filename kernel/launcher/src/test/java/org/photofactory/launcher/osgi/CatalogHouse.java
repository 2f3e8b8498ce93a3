package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.photofactory.kernel.catalogs.Catalog;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.catalogs.CatalogException;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.catalogs.CatalogIndex.Needs;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.catalogs.CatalogSources;
import org.photofactory.kernel.catalogs.Download;
import org.photofactory.kernel.catalogs.Download.State;
import org.photofactory.kernel.catalogs.Download.Wanted;
import org.photofactory.kernel.catalogs.Inspection;
import org.photofactory.kernel.catalogs.Offer;
import org.photofactory.kernel.catalogs.Shop;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kind;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.time.SetClock;
import org.photofactory.kernel.vault.files.Hashing;

/** A host that runs plugins, and a catalog on a web server that it is to have them from. */
final class CatalogHouse implements AutoCloseable {

  static final String ID = "hello-stage";
  static final Needs ANY = new Needs(Map.of(), List.of());

  final TestHost host;
  final Shop shop;
  final CatalogDesk desk;
  final SetClock clock = new SetClock();
  final Path arriving;
  private final Path folder;
  private final LinkedBlockingQueue<Event> news = new LinkedBlockingQueue<>();
  private final OutgoingClient client =
      new OutgoingClient(OutgoingSettings.strict().and("localhost"));

  CatalogHouse(Path folder, TestDatabase database) throws Exception {
    this.folder = folder;
    this.arriving = folder.resolve("arriving");
    this.host = new TestHost(folder, database.database(), TestHost.quick());
    database.jdbi().useHandle(handle -> handle.execute("truncate plugin_catalog"));
    this.shop = new Shop(folder);
    Events events = new Events();
    events.subscribe(news::add);
    this.desk =
        CatalogDesk.of(
            new CatalogDesk.Ground(
                new CatalogRegister(database.database(), Clock.systemUTC()),
                new CatalogSources(client, folder.resolve("catalog")),
                host.desk(),
                arriving),
            events,
            clock);
    host.databaseIsThere();
    host.start();
    host.awaitStarted();
  }

  @Override
  public void close() {
    desk.close();
    host.close();
    shop.close();
    client.close();
  }

  /** The next thing that is told to the web app. */
  Event told() throws InterruptedException {
    return Objects.requireNonNull(news.poll(60, TimeUnit.SECONDS), "nothing is told");
  }

  JarReport seen(long catalog, String version) throws Exception {
    return ((Inspection.Result.Seen) Objects.requireNonNull(looked(catalog, version).result()))
        .report();
  }

  Inspection looked(long catalog, String version) throws Exception {
    Inspection begun = desk.inspections().begin(new Wanted(catalog, ID, version));
    assertThat(told()).isEqualTo(new Event.InspectionEnded(begun.id()));
    return desk.inspections().find(begun.id()).orElseThrow();
  }

  String recommended() {
    return Objects.requireNonNull(offer().best()).release().version();
  }

  Offer offer() {
    return desk.offers().all().getFirst();
  }

  long added() throws CatalogException {
    Catalog catalog = desk.catalogs().add(Kind.WEB, shop.address(), shop.fingerprint());
    return catalog.row().id();
  }

  Download install(long catalog, String version) throws Exception {
    return install(new Wanted(catalog, ID, version));
  }

  Download install(Wanted wanted) throws Exception {
    Download begun = desk.installs().install(wanted, null, false);
    assertThat(told()).isEqualTo(new Event.PluginChanged(wanted.plugin()));
    Download ended = desk.installs().downloads().getFirst();
    assertThat(ended.id()).isEqualTo(begun.id());
    return ended;
  }

  static void assertFailed(Download download, String code) {
    assertThat(download.state()).isEqualTo(State.FAILED);
    assertThat(Objects.requireNonNull(download.failure()).code()).isEqualTo(code);
  }

  /** A real jar, put up in the shop. */
  Release release(String version, Needs needs) throws Exception {
    return published(version, jar(version), needs);
  }

  Release published(String version, Path jar, Needs needs) throws Exception {
    String name = ID + "-" + version + ".jar";
    shop.files.put(name, Files.readAllBytes(jar));
    return Shop.release(version, new File(name, Files.size(jar), Hashing.hash(jar)), needs);
  }

  Path jar(String version) throws Exception {
    return PluginJarBuilder.helloStage(folder).version(version).into(folder, version + ".jar");
  }

  static byte[] flipped(byte[] jar) {
    byte[] other = jar.clone();
    other[other.length / 2] ^= 1;
    return other;
  }
}
