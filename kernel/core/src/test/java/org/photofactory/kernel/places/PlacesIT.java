package org.photofactory.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.Draft;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.library.AssetFacts;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.Narrowing.Where;
import org.photofactory.kernel.ledger.library.PlaceCount;
import org.photofactory.kernel.ledger.library.TimelinePosition;
import org.photofactory.kernel.ledger.work.MediaResults;
import org.photofactory.kernel.pipeline.Factory;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.Ledgers;
import org.photofactory.kernel.pipeline.StageState;
import org.photofactory.kernel.pipeline.StageStatus;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Place;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** What is promised of places, on a real ledger with a real pipeline. */
@Timeout(120)
class PlacesIT {

  private static final Place LISBON = new Place(38.7, -9.1, null, null);
  private static final String SETTLED =
      "select count(*) from asset_flag f, stage s where s.flag = 'geocoded' and f.done & (1::bigint"
          + " << s.slot) <> 0";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private final TestGeocoder geocoder = new TestGeocoder();
  private volatile @Nullable Place inFile = LISBON;
  private Factory factory;
  private Places places;
  private Editor editor;

  @BeforeEach
  void start() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    database.jdbi().useHandle(handle -> handle.execute("truncate place cascade"));
    factory =
        Factory.start(database.database(), Files.writeString(folder.resolve("original"), "bytes"));
    factory.register(new FileReader());
    places =
        new Places(
            new Places.Site(
                new LedgerGate(database.database()),
                factory.pipeline().registry(),
                factory.board(),
                Factory.PLUGIN),
            geocoder,
            List.of("pt", "en"));
    editor = new Editor(database.database(), factory.events(), Clock.systemUTC());
    places.look();
  }

  @AfterEach
  void stop() {
    factory.close();
  }

  @Test
  void an_asset_with_a_location_is_told_what_the_place_is_called() {
    long id = factory.addAssets(1).getFirst();
    factory.await(SETTLED, 1);
    assertThat(geocoder.asked).containsExactly("38.7 -9.1 [pt, en]");
    assertThat(place(id)).isEqualTo("Lisbon, Portugal");
    assertThat(
            factory.count(
                "select count(*) from media_assets where is_geocoded and country_code = 'PT' and"
                    + " city = 'Lisbon' and geocoded_at is not null"))
        .isOne();
  }

  @Test
  void an_asset_without_a_location_is_passed_over_until_a_person_tells_one() {
    inFile = null;
    long id = factory.addAssets(1).getFirst();
    factory.await("select count(*) from skip_note where code = 'NO_LOCATION'", 1);
    assertThat(factory.count("select count(*) from media_assets where is_geocoded")).isZero();
    tell(id, -22.9, -43.2);
    awaitPlace(id, "Rio de Janeiro, Brazil");
    assertThat(factory.count("select count(*) from skip_note")).isZero();
  }

  @Test
  void a_place_without_a_name_is_looked_up_once_and_called_nothing() {
    geocoder.answer = (_, _) -> new Geocoding.Nowhere();
    long id = factory.addAssets(1).getFirst();
    factory.await(SETTLED, 1);
    places.look();
    assertThat(place(id)).isNull();
    assertThat(geocoder.asked).hasSize(1);
    assertThat(factory.count("select count(*) from media_assets where is_geocoded")).isOne();
    assertThat(factory.count("select count(*) from skip_note where code = 'NOWHERE'")).isOne();
  }

  @Test
  void a_place_goes_with_the_location_and_the_new_one_is_looked_up() {
    long id = factory.addAssets(1).getFirst();
    factory.await(SETTLED, 1);
    tell(id, -22.9, -43.2);
    assertThat(place(id)).as("nothing outdated is told meanwhile").isNull();
    awaitPlace(id, "Rio de Janeiro, Brazil");
    editor.edit(
        new Editor.Hand(1, "ann"),
        id,
        Draft.of(
            Map.of(EditField.LATITUDE, Optional.empty(), EditField.LONGITUDE, Optional.empty())),
        Set.of());
    awaitPlace(id, "Lisbon, Portugal");
  }

  @Test
  void a_person_who_repeats_the_location_of_the_file_changes_nothing() {
    long id = factory.addAssets(1).getFirst();
    factory.await(SETTLED, 1);
    tell(id, LISBON.latitude(), LISBON.longitude());
    places.look();
    assertThat(place(id)).isEqualTo("Lisbon, Portugal");
    assertThat(factory.count(SETTLED)).isOne();
    assertThat(factory.count("select count(*) from moved_asset")).isZero();
  }

  @Test
  void what_is_found_in_a_file_later_moves_the_asset_too() {
    long id = factory.addAssets(1).getFirst();
    factory.await(SETTLED, 1);
    record(id, new Place(-22.9, -43.2, null, null));
    awaitPlace(id, "Rio de Janeiro, Brazil");
    record(id, null);
    Factory.await(
        "the asset is nowhere",
        () -> {
          places.look();
          return factory.count("select count(*) from media_assets where not is_geocoded") == 1
              && factory.count("select count(*) from skip_note where code = 'NO_LOCATION'") == 1;
        });
  }

  @Test
  void an_asset_that_moves_while_it_is_looked_up_ends_where_it_lies() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch moved = new CountDownLatch(1);
    geocoder.answer =
        (latitude, longitude) -> {
          asked.countDown();
          moved.await();
          return TestGeocoder.hemisphere(latitude, longitude);
        };
    long id = factory.addAssets(1).getFirst();
    asked.await();
    tell(id, -22.9, -43.2);
    places.look();
    moved.countDown();
    factory.await(SETTLED, 1);
    assertThat(place(id)).as("the answer was of another place").isNull();
    awaitPlace(id, "Rio de Janeiro, Brazil");
  }

  @Test
  void while_the_geocoder_is_away_the_stage_rests_and_no_asset_is_blamed() {
    geocoder.answer = (_, _) -> new Geocoding.Away("SERVER_AWAY", "The server is asleep.");
    long id = factory.addAssets(1).getFirst();
    Factory.await("it rests", () -> status().state() == StageState.PARKED);
    assertThat(status().halt())
        .isNotNull()
        .satisfies(
            halt -> {
              assertThat(halt.code()).isEqualTo("SERVER_AWAY");
              assertThat(halt.reason()).isEqualTo("The server is asleep.");
            });
    assertThat(factory.count("select count(*) from dead_letter")).isZero();
    geocoder.answer = TestGeocoder::hemisphere;
    factory.pipeline().stages().resume("geocode");
    factory.await(SETTLED, 1);
    assertThat(place(id)).isEqualTo("Lisbon, Portugal");
  }

  @Test
  void what_cannot_be_told_just_now_is_asked_again() {
    geocoder.answer =
        (latitude, longitude) ->
            geocoder.asked.size() == 1
                ? new Geocoding.Later(Duration.ofSeconds(1), "Busy.")
                : TestGeocoder.hemisphere(latitude, longitude);
    long id = factory.addAssets(1).getFirst();
    awaitPlace(id, "Lisbon, Portugal");
    assertThat(geocoder.asked).hasSize(2);
  }

  @Test
  void while_nobody_can_be_asked_there_is_no_stage_and_nothing_waits() {
    geocoder.off = Optional.of("Nobody has named a server.");
    places.look();
    Factory.await("it has left", () -> status().state() == StageState.ABSENT);
    assertThat(factory.board().services())
        .filteredOn(service -> service.name().equals("places"))
        .extracting(service -> service.currentTask())
        .containsExactly("not looked up: Nobody has named a server.");
    long id = factory.addAssets(1).getFirst();
    geocoder.off = Optional.empty();
    places.look();
    awaitPlace(id, "Lisbon, Portugal");
  }

  @Test
  void assets_are_found_by_where_they_were_taken() {
    Library library = new Library(database.database());
    List<Long> ids = factory.addAssets(3);
    factory.await(SETTLED, 3);
    tell(ids.get(2), -22.9, -43.2);
    awaitPlace(ids.get(2), "Rio de Janeiro, Brazil");
    assertThat(library.places(Eyes.ofOwner(1), 0, 10))
        .containsExactly(
            new PlaceCount("BR", "Brazil", null, "Rio de Janeiro", 1),
            new PlaceCount("PT", "Portugal", null, "Lisbon", 2));
    assertThat(found(library, new Where("PT", null, null)))
        .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    assertThat(found(library, new Where(null, null, "Rio de Janeiro"))).containsExactly(ids.get(2));
    assertThat(found(library, new Where("PT", null, "Rio de Janeiro"))).isEmpty();
    assertThat(library.detail(Eyes.ofOwner(1), ids.get(2)).orElseThrow().facts().spot().place())
        .isEqualTo(
            new AssetFacts.PlaceFacts(
                "BR",
                "Brazil",
                null,
                null,
                "Rio de Janeiro",
                null,
                null,
                "Rio de Janeiro, Brazil",
                "© somebody"));
  }

  private static List<Long> found(Library library, Where where) {
    Narrowing narrowing =
        new Narrowing(Narrowing.NONE.marks(), List.of(), Narrowing.NONE.days(), where, null, null);
    return library.page(Eyes.ofOwner(1), narrowing, TimelinePosition.START, 10).stream()
        .map(tile -> tile.identity().id())
        .toList();
  }

  @Test
  void a_place_is_kept_once_and_forgotten_with_its_last_asset() {
    List<Long> ids = factory.addAssets(2);
    factory.await(SETTLED, 2);
    assertThat(factory.count("select count(*) from place")).isOne();
    ids.forEach(id -> tell(id, -22.9, -43.2));
    ids.forEach(id -> awaitPlace(id, "Rio de Janeiro, Brazil"));
    places.tidy();
    assertThat(factory.count("select count(*) from place")).isOne();
  }

  private void tell(long id, double latitude, double longitude) {
    editor.edit(
        new Editor.Hand(1, "ann"),
        id,
        Draft.of(
            Map.of(
                EditField.LATITUDE,
                Optional.of(latitude),
                EditField.LONGITUDE,
                Optional.of(longitude))),
        Set.of());
  }

  private void record(long id, @Nullable Place place) {
    database
        .jdbi()
        .useTransaction(
            handle -> new MediaResults(factory.events()).record(handle, id, facts(place)));
  }

  private @Nullable String place(long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select name from asset_place join place on place.id = place_id where"
                            + " asset_id = ?")
                    .bind(0, id)
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null));
  }

  /** The kernel looks every few seconds, this test more often. */
  private void awaitPlace(long id, String name) {
    Factory.await(
        name,
        () -> {
          places.look();
          return name.equals(place(id));
        });
  }

  private StageStatus status() {
    return factory.status("geocode");
  }

  private static MediaFacts facts(@Nullable Place place) {
    return new MediaFacts(null, place, null, null, null, null, null);
  }

  /** Finds in each file what the test says. */
  private final class FileReader implements Stage {

    @Override
    public StageSpec spec() {
      return StageSpec.of("read", "metadata_extracted", MediaKind.IMAGE);
    }

    @Override
    public Outcome process(Asset asset, StageContext context) {
      return Outcome.done(context.record(asset, facts(inFile)));
    }
  }
}
