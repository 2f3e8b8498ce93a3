package org.photofactory.kernel.places;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.places.PlaceTable;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.place.Geocoder;

/**
 * Keeps the stage {@code geocode} in the pipeline while there is a geocoder that can be asked, and
 * has assets looked up again that have moved. Its methods are called by one thread after the other.
 */
public final class Places {

  private static final String SERVICE = "places";
  private static final int MOST_AT_ONCE = 1000;

  /**
   * Where it is done.
   *
   * @param kernel whose stage it is
   */
  public record Site(
      LedgerGate ledger, StageRegistry registry, StatusBoard board, PluginIdentity kernel) {}

  private final Site site;
  private final Geocoder geocoder;
  private final GeocodeStage stage;
  private final PlaceTable table = new PlaceTable();
  private StageRegistry.@Nullable Registration stay;

  /**
   * @param geocoder the one that is asked, whichever that is
   * @param languages in which names are wanted, most wanted first
   */
  public Places(Site site, Geocoder geocoder, List<String> languages) {
    this.site = site;
    this.geocoder = geocoder;
    this.stage = new GeocodeStage(site.ledger(), geocoder, languages);
  }

  /** Looks what has changed; to be called every few seconds. */
  public void look() {
    Optional<String> off = geocoder.off();
    if (off.isPresent()) {
      leave();
      site.board().beat(SERVICE, Health.OK, "not looked up: " + off.get());
    } else {
      enter();
      site.board().beat(SERVICE, Health.OK, "looked up by " + geocoder.name());
    }
    lookAgain();
  }

  /** Forgets places at which nothing was taken any more; to be called now and then. */
  public void tidy() {
    site.ledger().run(table::forgetUnused);
  }

  private void enter() {
    if (stay == null) {
      stay = site.registry().register(stage, site.kernel());
    }
  }

  /** Leaving waits for calls that run, which others must not wait for. */
  private void leave() {
    if (stay != null) {
      Thread.ofPlatform().daemon().name("geocode leaves").start(stay::close);
      stay = null;
    }
  }

  private void lookAgain() {
    int looked;
    do {
      looked =
          site.ledger()
              .transact(handle -> table.lookAgain(handle, GeocodeStage.FLAG, MOST_AT_ONCE));
    } while (looked == MOST_AT_ONCE);
  }
}
