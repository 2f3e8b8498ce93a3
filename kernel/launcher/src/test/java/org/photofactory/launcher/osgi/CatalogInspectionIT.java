package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.photofactory.launcher.osgi.CatalogHouse.ANY;
import static org.photofactory.launcher.osgi.CatalogHouse.ID;
import static org.photofactory.launcher.osgi.CatalogHouse.flipped;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.catalogs.CatalogException;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.catalogs.Download.Wanted;
import org.photofactory.kernel.catalogs.Inspection;
import org.photofactory.kernel.catalogs.Shop;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;

/** Plugins of a web server are looked into before they are installed, while others work. */
@Timeout(180)
class CatalogInspectionIT {

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
  void a_jar_that_does_not_come_keeps_nobody_from_asking_and_is_broken_off_by_who_asked()
      throws Exception {
    house.shop.publish(1, Shop.plugin(ID, house.release("1.0.0", ANY)));
    long catalog = house.added();
    Wanted wanted = new Wanted(catalog, ID, "1.0.0");
    house.shop.holdBack();
    Inspection slow = house.desk.inspections().begin(wanted);
    house.shop.awaitHeldBack();
    assertThat(house.desk.inspections().find(slow.id()).orElseThrow().result()).isNull();
    house.desk.inspections().end(slow.id());
    assertThat(house.told()).isEqualTo(new Event.InspectionEnded(slow.id()));
    assertThat(house.desk.inspections().find(slow.id())).isEmpty();
    assertThat(house.arriving).isEmptyDirectory();
    house.shop.letGo();
    assertThat(house.seen(catalog, "1.0.0").objections()).isEmpty();
  }

  @Test
  void only_so_many_are_looked_into_at_once() throws Exception {
    house.shop.publish(1, Shop.plugin(ID, house.release("1.0.0", ANY)));
    Wanted wanted = new Wanted(house.added(), ID, "1.0.0");
    house.shop.holdBack();
    for (int begun = 0; begun < 8; begun++) {
      house.desk.inspections().begin(wanted);
    }
    assertThatThrownBy(() -> house.desk.inspections().begin(wanted))
        .isInstanceOfSatisfying(
            CatalogException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Code.CATALOG_BUSY));
    house.shop.letGo();
    for (int ended = 0; ended < 8; ended++) {
      assertThat(house.told()).isInstanceOf(Event.InspectionEnded.class);
    }
    assertThat(house.seen(wanted.catalog(), "1.0.0").objections()).isEmpty();
  }

  @Test
  void what_nobody_asks_about_any_more_makes_room() throws Exception {
    house.shop.publish(1, Shop.plugin(ID, house.release("1.0.0", ANY)));
    Wanted wanted = new Wanted(house.added(), ID, "1.0.0");
    house.shop.holdBack();
    Inspection watched = house.desk.inspections().begin(wanted);
    Inspection forsaken = house.desk.inspections().begin(wanted);
    for (int begun = 2; begun < 8; begun++) {
      house.desk.inspections().begin(wanted);
    }
    house.clock.jumpTo(house.clock.instant().plusSeconds(31));
    assertThat(house.desk.inspections().find(watched.id())).isPresent();
    house.desk.inspections().begin(wanted);
    assertThat(house.desk.inspections().find(forsaken.id())).isEmpty();
    assertThat(house.desk.inspections().find(watched.id()).orElseThrow().result()).isNull();
    house.shop.letGo();
  }

  @Test
  void what_cannot_be_looked_at_says_why() throws Exception {
    Release listed = house.release("1.0.0", ANY);
    house.shop.publish(1, Shop.plugin(ID, listed));
    long catalog = house.added();
    house.shop.files.computeIfPresent(listed.file().url(), (_, jar) -> flipped(jar));
    assertThat(house.looked(catalog, "1.0.0").result())
        .isInstanceOfSatisfying(
            Inspection.Result.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("JAR_WRONG"));
    assertThat(house.arriving).isEmptyDirectory();
  }
}
