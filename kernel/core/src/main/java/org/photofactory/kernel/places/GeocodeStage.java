package org.photofactory.kernel.places;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.places.Location;
import org.photofactory.kernel.ledger.places.NamedPlace;
import org.photofactory.kernel.ledger.places.PlaceTable;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/**
 * Has each asset whose location is known looked up, whoever the geocoder is: so it keeps its flag
 * and its work when another is chosen. Thread-safe.
 */
final class GeocodeStage implements Stage {

  /** Stands for: the place that is told of the asset is the one it was taken at. */
  static final String FLAG = "geocoded";

  /** Several calls may wait for their turn with a slow server. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration DATABASE_PAUSE = Duration.ofSeconds(10);

  // One asset a transaction, since its row is held in it.
  private static final StageSpec SPEC =
      StageSpec.of(
              "geocode", FLAG, MediaKind.IMAGE, MediaKind.RAW, MediaKind.VIDEO, MediaKind.AUDIO)
          .withRequires("metadata_extracted")
          .withLane(LaneKind.NET)
          .withTimeout(PATIENCE);

  private final LedgerGate ledger;
  private final Geocoder geocoder;
  private final List<String> languages;
  private final PlaceTable places = new PlaceTable();

  /**
   * @param languages in which names are wanted, most wanted first
   */
  GeocodeStage(LedgerGate ledger, Geocoder geocoder, List<String> languages) {
    this.ledger = ledger;
    this.geocoder = geocoder;
    this.languages = List.copyOf(languages);
  }

  @Override
  public StageSpec spec() {
    return SPEC;
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws InterruptedException {
    Optional<Location> location;
    try {
      location = ledger.transact(handle -> places.location(handle, asset.id()));
    } catch (DatabaseAwayException away) {
      return new Outcome.Later(DATABASE_PAUSE, "The database is away.");
    }
    return location.isEmpty()
        ? new Outcome.Skipped("NO_LOCATION", "Nobody says where it was taken.")
        : lookUp(asset.id(), location.get());
  }

  private Outcome lookUp(long id, Location location) throws InterruptedException {
    return switch (geocoder.find(location.latitude(), location.longitude(), languages)) {
      case Geocoding.Found found -> {
        NamedPlace place = new NamedPlace(found.names(), found.attribution());
        yield Outcome.done(handle -> places.settle(handle, id, location, place));
      }
      case Geocoding.Nowhere _ ->
          new Outcome.Done(
              handle -> places.settle(handle, id, location, null),
              new Outcome.Remark("NOWHERE", "Nobody has a name for the place it was taken at."));
      case Geocoding.Later later -> new Outcome.Later(later.delay(), later.reason());
      case Geocoding.Away away -> Outcome.missing(away.code(), away.reason());
    };
  }
}
