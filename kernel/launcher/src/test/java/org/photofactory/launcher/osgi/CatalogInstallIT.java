package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.photofactory.launcher.osgi.CatalogHouse.ANY;
import static org.photofactory.launcher.osgi.CatalogHouse.ID;
import static org.photofactory.launcher.osgi.CatalogHouse.assertFailed;
import static org.photofactory.launcher.osgi.CatalogHouse.flipped;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.catalogs.CatalogException;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.Needs;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.catalogs.Download;
import org.photofactory.kernel.catalogs.Download.State;
import org.photofactory.kernel.catalogs.Download.Wanted;
import org.photofactory.kernel.catalogs.Offer;
import org.photofactory.kernel.catalogs.Shop;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.trust.Warning;

/** Plugins from a web server, into a host that runs them. */
@Timeout(180)
class CatalogInstallIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private CatalogHouse house;

  @BeforeEach
  void open() throws Exception {
    house = new CatalogHouse(folder, database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_plugin_is_offered_looked_at_installed_and_updated() throws Exception {
    Release first = house.release("1.0.0", ANY);
    house.shop.publish(1, Shop.plugin(ID, first));
    long catalog = house.added();
    Offer offer = house.offer();
    assertThat(Objects.requireNonNull(offer.best()).change()).isEqualTo(JarReport.Kind.NEW);
    assertThat(offer.best().trust().rating().stars()).isEqualTo(5);
    JarReport report = house.seen(catalog, "1.0.0");
    assertThat(report.objections()).isEmpty();
    assertThat(Objects.requireNonNull(report.trust()).signature()).isNotNull();
    assertThat(report.trust().rating().stars()).isEqualTo(5);
    assertThat(house.host.plugins()).as("nothing of it has run").isEmpty();
    assertThat(house.install(catalog, "1.0.0").state()).isEqualTo(State.INSTALLED);
    house.host.await(ID, "1.0.0", PluginStatus.State.ACTIVE);
    assertThat(house.offer().here()).isEqualTo(new Offer.Here("1.0.0", house.shop.address()));
    house.shop.publish(
        2, Shop.plugin(ID, first, house.release("1.10.0", ANY), house.release("1.9.0", ANY)));
    house.desk.catalogs().refresh(catalog);
    Offer.Best best = Objects.requireNonNull(house.offer().best());
    assertThat(best.release().version()).isEqualTo("1.10.0");
    assertThat(best.change()).isEqualTo(JarReport.Kind.UPDATE);
    assertThat(house.install(catalog, "1.10.0").state()).isEqualTo(State.INSTALLED);
    house.host.await(ID, "1.10.0", PluginStatus.State.ACTIVE);
    assertFailed(house.install(catalog, "1.9.0"), "PLUGIN_OLDER");
    assertThat(house.arriving).isEmptyDirectory();
  }

  @Test
  void what_was_taken_back_is_offered_no_more_until_it_is_asked_for() throws Exception {
    Release first = house.release("1.0.0", ANY);
    Release bad = badUnlessMended();
    long catalog = takenBack(first, bad);
    assertThat(house.recommended()).isEqualTo("1.0.0");
    assertThat(house.offer().releases().getFirst().takenBack()).contains("bad");
    house.shop.publish(3, Shop.plugin(ID, first, bad, house.release("1.2.0", ANY)));
    house.desk.catalogs().refresh(catalog);
    assertThat(house.recommended()).isEqualTo("1.2.0");
    house.shop.publish(4, Shop.plugin(ID, first, bad));
    house.desk.catalogs().refresh(catalog);
    System.setProperty(mended(), "true");
    try {
      house.install(catalog, "1.1.0");
      house.host.await(ID, "1.1.0", PluginStatus.State.ACTIVE);
    } finally {
      System.clearProperty(mended());
    }
    assertThat(house.offer().releases().getFirst().takenBack()).isNull();
    assertThat(house.recommended()).isEqualTo("1.1.0");
  }

  @Test
  void what_was_taken_back_is_offered_again_once_the_plugin_was_removed() throws Exception {
    takenBack(house.release("1.0.0", ANY), badUnlessMended());
    assertThat(house.recommended()).isEqualTo("1.0.0");
    house.host.desk().remove(ID);
    assertThat(house.offer().releases().getFirst().takenBack()).isNull();
    assertThat(house.recommended()).isEqualTo("1.1.0");
  }

  @Test
  void what_does_not_fit_is_shown_with_the_reason_and_not_installed() throws Exception {
    Needs future = new Needs(Map.of("org.photofactory.spi.stage", "[9.0,10)"), List.of());
    Needs elsewhere = new Needs(Map.of(), List.of("riscv64"));
    house.shop.publish(
        1,
        Shop.plugin(
            ID,
            house.release("1.0.0", ANY),
            house.release("1.1.0", elsewhere),
            house.release("1.2.0", future)));
    long catalog = house.added();
    Offer offer = house.offer();
    assertThat(Objects.requireNonNull(offer.best()).release().version()).isEqualTo("1.0.0");
    assertThat(offer.releases().get(0).objection()).contains("this factory offers");
    assertThat(offer.releases().get(1).objection()).contains("runs on riscv64");
    assertThat(offer.releases().get(2).objection()).isNull();
    for (String version : List.of("1.1.0", "1.2.0")) {
      assertThatThrownBy(() -> house.install(catalog, version))
          .isInstanceOfSatisfying(
              CatalogException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(Code.RELEASE_UNFIT));
    }
  }

  @Test
  void another_jar_than_the_one_that_was_listed_changes_nothing() throws Exception {
    Release listed = house.release("1.0.0", ANY);
    Release lie = house.release("1.1.0", ANY);
    house.shop.publish(
        1,
        Shop.plugin(ID, listed, new Release("1.3.0", lie.file(), ANY, lie.permissions(), "")),
        Shop.plugin("other", new Release("1.1.0", lie.file(), ANY, lie.permissions(), "")));
    long catalog = house.added();
    house.shop.files.computeIfPresent(listed.file().url(), (_, jar) -> flipped(jar));
    assertFailed(house.install(catalog, "1.0.0"), "JAR_WRONG");
    house.shop.files.computeIfPresent(listed.file().url(), (_, jar) -> Arrays.copyOf(jar, 9));
    assertFailed(house.install(catalog, "1.0.0"), "JAR_WRONG");
    assertFailed(house.install(catalog, "1.3.0"), "JAR_NOT_AS_LISTED");
    Download other = house.install(new Wanted(catalog, "other", "1.1.0"));
    assertFailed(other, "JAR_NOT_AS_LISTED");
    house.shop.files.remove(listed.file().url());
    assertFailed(house.install(catalog, "1.0.0"), "CATALOG_UNREACHABLE");
    assertThat(house.host.plugins()).isEmpty();
    assertThat(house.host.installed).isEmptyDirectory();
    assertThat(house.arriving).isEmptyDirectory();
  }

  @Test
  void what_was_looked_at_is_what_is_installed_or_nothing() throws Exception {
    house.shop.publish(1, Shop.plugin(ID, house.release("1.0.0", ANY)));
    long catalog = house.added();
    assertThatThrownBy(
            () ->
                house
                    .desk
                    .installs()
                    .install(new Wanted(catalog, ID, "1.0.0"), "0".repeat(64), false))
        .isInstanceOfSatisfying(
            CatalogException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Code.RELEASE_CHANGED));
  }

  @Test
  void a_plugin_from_elsewhere_is_warned_of() throws Exception {
    house.host.desk().install(house.jar("1.0.0"), "upload", false);
    house.host.await(ID, "1.0.0", PluginStatus.State.ACTIVE);
    house.shop.publish(1, Shop.plugin(ID, house.release("1.1.0", ANY)));
    JarReport report = house.seen(house.added(), "1.1.0");
    assertThat(Objects.requireNonNull(report.trust()).warnings())
        .extracting(Warning::kind)
        .contains(Warning.Kind.OTHER_SOURCE);
  }

  @Test
  void while_the_source_is_away_all_is_shown_and_nothing_installed() throws Exception {
    house.shop.publish(1, Shop.plugin(ID, house.release("1.0.0", ANY)));
    long catalog = house.added();
    house.shop.close();
    assertThat(house.offer().best()).isNotNull();
    Download failed = house.install(catalog, "1.0.0");
    assertFailed(failed, "CATALOG_UNREACHABLE");
    assertThat(Objects.requireNonNull(failed.failure()).hint()).isNotNull();
  }

  /** Has a catalog with both, and the host go back from the bad one to the first. */
  private long takenBack(Release first, Release bad) throws Exception {
    house.shop.publish(1, Shop.plugin(ID, first));
    long catalog = house.added();
    house.install(catalog, first.version());
    house.host.await(ID, first.version(), PluginStatus.State.ACTIVE);
    house.shop.publish(2, Shop.plugin(ID, first, bad));
    house.desk.catalogs().refresh(catalog);
    assertThat(house.recommended()).isEqualTo(bad.version());
    house.install(catalog, bad.version());
    house.host.awaitWord(ID, first.version());
    return catalog;
  }

  private Release badUnlessMended() throws Exception {
    String constructor = "if (!Boolean.getBoolean(\"%s\")) throw new Error(\"bad\");";
    Path jar =
        PluginJarBuilder.stage(
                folder, ID, constructor.formatted(mended()), "return Outcome.done();")
            .version("1.1.0")
            .into(folder, "bad.jar");
    return house.published("1.1.0", jar, ANY);
  }

  private String mended() {
    return "photofactory.mended." + folder.getFileName();
  }
}
