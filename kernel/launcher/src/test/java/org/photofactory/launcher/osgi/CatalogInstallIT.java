package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.catalogs.Catalog;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.catalogs.CatalogException;
import org.photofactory.kernel.catalogs.CatalogException.Code;
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
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.trust.Warning;
import org.photofactory.kernel.time.SetClock;
import org.photofactory.kernel.vault.files.Hashing;

/** Plugins from a web server, into a host that runs them. */
@Timeout(180)
class CatalogInstallIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String ID = "hello-stage";
  private static final Needs ANY = new Needs(Map.of(), List.of());

  @TempDir Path folder;

  private final OutgoingClient client =
      new OutgoingClient(OutgoingSettings.strict().and("localhost"));
  private final LinkedBlockingQueue<Event> news = new LinkedBlockingQueue<>();
  private final SetClock clock = new SetClock();
  private TestHost host;
  private Shop shop;
  private CatalogDesk desk;

  @BeforeEach
  void open() throws Exception {
    host = new TestHost(folder, database.database(), TestHost.quick());
    database.jdbi().useHandle(handle -> handle.execute("truncate plugin_catalog"));
    shop = new Shop(folder);
    Events events = new Events();
    events.subscribe(news::add);
    desk =
        CatalogDesk.of(
            new CatalogDesk.Ground(
                new CatalogRegister(database.database(), Clock.systemUTC()),
                new CatalogSources(client, folder.resolve("catalog")),
                host.desk(),
                folder.resolve("arriving")),
            events,
            clock);
    host.databaseIsThere();
    host.start();
    host.awaitStarted();
  }

  @AfterEach
  void close() {
    desk.close();
    host.close();
    shop.close();
    client.close();
  }

  @Test
  void a_plugin_is_offered_looked_at_installed_and_updated() throws Exception {
    Release first = release("1.0.0", ANY);
    shop.publish(1, Shop.plugin(ID, first));
    long catalog = added();
    Offer offer = offer();
    assertThat(Objects.requireNonNull(offer.best()).change()).isEqualTo(JarReport.Kind.NEW);
    assertThat(offer.best().trust().rating().stars()).isEqualTo(5);
    JarReport report = seen(catalog, "1.0.0");
    assertThat(report.objections()).isEmpty();
    assertThat(Objects.requireNonNull(report.trust()).signature()).isNotNull();
    assertThat(report.trust().rating().stars()).isEqualTo(5);
    assertThat(host.plugins()).as("nothing of it has run").isEmpty();
    assertThat(install(catalog, "1.0.0").state()).isEqualTo(State.INSTALLED);
    host.await(ID, "1.0.0", PluginStatus.State.ACTIVE);
    assertThat(offer().here()).isEqualTo(new Offer.Here("1.0.0", shop.address()));
    shop.publish(2, Shop.plugin(ID, first, release("1.10.0", ANY), release("1.9.0", ANY)));
    desk.catalogs().refresh(catalog);
    Offer.Best best = Objects.requireNonNull(offer().best());
    assertThat(best.release().version()).isEqualTo("1.10.0");
    assertThat(best.change()).isEqualTo(JarReport.Kind.UPDATE);
    assertThat(install(catalog, "1.10.0").state()).isEqualTo(State.INSTALLED);
    host.await(ID, "1.10.0", PluginStatus.State.ACTIVE);
    assertFailed(install(catalog, "1.9.0"), "PLUGIN_OLDER");
    assertThat(folder.resolve("arriving")).isEmptyDirectory();
  }

  @Test
  void what_was_taken_back_is_offered_no_more_until_it_is_asked_for() throws Exception {
    Release first = release("1.0.0", ANY);
    shop.publish(1, Shop.plugin(ID, first));
    long catalog = added();
    install(catalog, "1.0.0");
    host.await(ID, "1.0.0", PluginStatus.State.ACTIVE);
    Path bad =
        PluginJarBuilder.stage(folder, ID, "if (true) throw new Error(\"bad\");", "return null;")
            .version("1.1.0")
            .into(folder, "bad.jar");
    shop.publish(2, Shop.plugin(ID, first, published("1.1.0", bad, ANY)));
    desk.catalogs().refresh(catalog);
    assertThat(recommended()).isEqualTo("1.1.0");
    install(catalog, "1.1.0");
    host.awaitWord(ID, "1.0.0");
    assertThat(recommended()).isEqualTo("1.0.0");
    assertThat(offer().releases().getFirst().takenBack()).contains("bad");
    shop.publish(3, Shop.plugin(ID, first, published("1.1.0", bad, ANY), release("1.2.0", ANY)));
    desk.catalogs().refresh(catalog);
    assertThat(recommended()).isEqualTo("1.2.0");
  }

  @Test
  void what_does_not_fit_is_shown_with_the_reason_and_not_installed() throws Exception {
    Needs future = new Needs(Map.of("org.photofactory.spi.stage", "[9.0,10)"), List.of());
    Needs elsewhere = new Needs(Map.of(), List.of("riscv64"));
    shop.publish(
        1,
        Shop.plugin(
            ID, release("1.0.0", ANY), release("1.1.0", elsewhere), release("1.2.0", future)));
    long catalog = added();
    Offer offer = offer();
    assertThat(Objects.requireNonNull(offer.best()).release().version()).isEqualTo("1.0.0");
    assertThat(offer.releases().get(0).objection()).contains("this factory offers");
    assertThat(offer.releases().get(1).objection()).contains("runs on riscv64");
    assertThat(offer.releases().get(2).objection()).isNull();
    for (String version : List.of("1.1.0", "1.2.0")) {
      assertThatThrownBy(() -> install(catalog, version))
          .isInstanceOfSatisfying(
              CatalogException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(Code.RELEASE_UNFIT));
    }
  }

  @Test
  void another_jar_than_the_one_that_was_listed_changes_nothing() throws Exception {
    Release listed = release("1.0.0", ANY);
    Release lie = release("1.1.0", ANY);
    shop.publish(
        1,
        Shop.plugin(ID, listed, new Release("1.3.0", lie.file(), ANY, lie.permissions(), "")),
        Shop.plugin("other", new Release("1.1.0", lie.file(), ANY, lie.permissions(), "")));
    long catalog = added();
    shop.files.computeIfPresent(listed.file().url(), (_, jar) -> flipped(jar));
    assertFailed(install(catalog, "1.0.0"), "JAR_WRONG");
    shop.files.computeIfPresent(listed.file().url(), (_, jar) -> Arrays.copyOf(jar, 9));
    assertFailed(install(catalog, "1.0.0"), "JAR_WRONG");
    assertFailed(install(catalog, "1.3.0"), "JAR_NOT_AS_LISTED");
    Download other = install(new Wanted(catalog, "other", "1.1.0"));
    assertFailed(other, "JAR_NOT_AS_LISTED");
    shop.files.remove(listed.file().url());
    assertFailed(install(catalog, "1.0.0"), "CATALOG_UNREACHABLE");
    assertThat(host.plugins()).isEmpty();
    assertThat(host.installed).isEmptyDirectory();
    assertThat(folder.resolve("arriving")).isEmptyDirectory();
  }

  @Test
  void what_was_looked_at_is_what_is_installed_or_nothing() throws Exception {
    shop.publish(1, Shop.plugin(ID, release("1.0.0", ANY)));
    long catalog = added();
    assertThatThrownBy(
            () -> desk.installs().install(new Wanted(catalog, ID, "1.0.0"), "0".repeat(64), false))
        .isInstanceOfSatisfying(
            CatalogException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Code.RELEASE_CHANGED));
  }

  @Test
  void a_plugin_from_elsewhere_is_warned_of() throws Exception {
    host.desk().install(jar("1.0.0"), "upload", false);
    host.await(ID, "1.0.0", PluginStatus.State.ACTIVE);
    shop.publish(1, Shop.plugin(ID, release("1.1.0", ANY)));
    JarReport report = seen(added(), "1.1.0");
    assertThat(Objects.requireNonNull(report.trust()).warnings())
        .extracting(Warning::kind)
        .contains(Warning.Kind.OTHER_SOURCE);
  }

  @Test
  void while_the_source_is_away_all_is_shown_and_nothing_installed() throws Exception {
    shop.publish(1, Shop.plugin(ID, release("1.0.0", ANY)));
    long catalog = added();
    shop.close();
    assertThat(offer().best()).isNotNull();
    Download failed = install(catalog, "1.0.0");
    assertFailed(failed, "CATALOG_UNREACHABLE");
    assertThat(Objects.requireNonNull(failed.failure()).hint()).isNotNull();
  }

  @Test
  void a_jar_that_does_not_come_keeps_nobody_from_asking_and_is_broken_off_by_who_asked()
      throws Exception {
    shop.publish(1, Shop.plugin(ID, release("1.0.0", ANY)));
    long catalog = added();
    Wanted wanted = new Wanted(catalog, ID, "1.0.0");
    shop.holdBack();
    Inspection slow = desk.inspections().begin(wanted);
    shop.awaitHeldBack();
    assertThat(desk.inspections().find(slow.id()).orElseThrow().result()).isNull();
    desk.inspections().end(slow.id());
    assertThat(news.poll(60, TimeUnit.SECONDS)).isEqualTo(new Event.InspectionEnded(slow.id()));
    assertThat(desk.inspections().find(slow.id())).isEmpty();
    assertThat(folder.resolve("arriving")).isEmptyDirectory();
    shop.letGo();
    assertThat(seen(catalog, "1.0.0").objections()).isEmpty();
  }

  @Test
  void only_so_many_are_looked_into_at_once() throws Exception {
    shop.publish(1, Shop.plugin(ID, release("1.0.0", ANY)));
    Wanted wanted = new Wanted(added(), ID, "1.0.0");
    shop.holdBack();
    for (int begun = 0; begun < 8; begun++) {
      desk.inspections().begin(wanted);
    }
    assertThatThrownBy(() -> desk.inspections().begin(wanted))
        .isInstanceOfSatisfying(
            CatalogException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Code.CATALOG_BUSY));
    shop.letGo();
    for (int ended = 0; ended < 8; ended++) {
      assertThat(news.poll(60, TimeUnit.SECONDS)).isInstanceOf(Event.InspectionEnded.class);
    }
    assertThat(seen(wanted.catalog(), "1.0.0").objections()).isEmpty();
  }

  @Test
  void what_nobody_asks_about_any_more_makes_room() throws Exception {
    shop.publish(1, Shop.plugin(ID, release("1.0.0", ANY)));
    Wanted wanted = new Wanted(added(), ID, "1.0.0");
    shop.holdBack();
    Inspection watched = desk.inspections().begin(wanted);
    Inspection forsaken = desk.inspections().begin(wanted);
    for (int begun = 2; begun < 8; begun++) {
      desk.inspections().begin(wanted);
    }
    clock.jumpTo(clock.instant().plusSeconds(31));
    assertThat(desk.inspections().find(watched.id())).isPresent();
    desk.inspections().begin(wanted);
    assertThat(desk.inspections().find(forsaken.id())).isEmpty();
    assertThat(desk.inspections().find(watched.id()).orElseThrow().result()).isNull();
    shop.letGo();
  }

  @Test
  void what_cannot_be_looked_at_says_why() throws Exception {
    Release listed = release("1.0.0", ANY);
    shop.publish(1, Shop.plugin(ID, listed));
    long catalog = added();
    shop.files.computeIfPresent(listed.file().url(), (_, jar) -> flipped(jar));
    assertThat(looked(catalog, "1.0.0").result())
        .isInstanceOfSatisfying(
            Inspection.Result.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("JAR_WRONG"));
    assertThat(folder.resolve("arriving")).isEmptyDirectory();
  }

  private JarReport seen(long catalog, String version) throws Exception {
    return ((Inspection.Result.Seen) Objects.requireNonNull(looked(catalog, version).result()))
        .report();
  }

  private Inspection looked(long catalog, String version) throws Exception {
    Inspection begun = desk.inspections().begin(new Wanted(catalog, ID, version));
    assertThat(news.poll(60, TimeUnit.SECONDS)).isEqualTo(new Event.InspectionEnded(begun.id()));
    return desk.inspections().find(begun.id()).orElseThrow();
  }

  private String recommended() {
    return Objects.requireNonNull(offer().best()).release().version();
  }

  private Offer offer() {
    return desk.offers().all().getFirst();
  }

  private long added() throws CatalogException {
    Catalog catalog = desk.catalogs().add(Kind.WEB, shop.address(), shop.fingerprint());
    return catalog.row().id();
  }

  private Download install(long catalog, String version) throws Exception {
    return install(new Wanted(catalog, ID, version));
  }

  private Download install(Wanted wanted) throws Exception {
    Download begun = desk.installs().install(wanted, null, false);
    assertThat(news.poll(60, TimeUnit.SECONDS)).isEqualTo(new Event.PluginChanged(wanted.plugin()));
    Download ended = desk.installs().downloads().getFirst();
    assertThat(ended.id()).isEqualTo(begun.id());
    return ended;
  }

  private static void assertFailed(Download download, String code) {
    assertThat(download.state()).isEqualTo(State.FAILED);
    assertThat(Objects.requireNonNull(download.failure()).code()).isEqualTo(code);
  }

  /** A real jar, put up in the shop. */
  private Release release(String version, Needs needs) throws Exception {
    return published(version, jar(version), needs);
  }

  private Release published(String version, Path jar, Needs needs) throws Exception {
    String name = ID + "-" + version + ".jar";
    shop.files.put(name, Files.readAllBytes(jar));
    return Shop.release(version, new File(name, Files.size(jar), Hashing.hash(jar)), needs);
  }

  private Path jar(String version) throws Exception {
    return PluginJarBuilder.helloStage(folder).version(version).into(folder, version + ".jar");
  }

  private static byte[] flipped(byte[] jar) {
    byte[] other = jar.clone();
    other[other.length / 2] ^= 1;
    return other;
  }
}
