package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.spi.place.Geocoding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All geocoders of all plugins as one: the one that people have chosen, else the first by name that
 * can be asked. Thread-safe.
 */
public final class Geocoders implements ServiceDock<Geocoder>, Geocoder {

  private static final Logger log = LoggerFactory.getLogger(Geocoders.class);
  private static final Duration DRAIN = Duration.ofSeconds(30);
  private static final Duration WEATHER = Duration.ofSeconds(10);

  /** Its plugin is being replaced, or the stage is about to leave. */
  private static final Geocoding GONE =
      new Geocoding.Later(Duration.ofSeconds(5), "The geocoder is being replaced.");

  private record Moored(
      Geocoder geocoder, Tenant tenant, Doorway doorway, Availability availability) {

    String name() {
      return availability.name();
    }

    /** Why it cannot be asked; one with a defect cannot. */
    Optional<String> reason() {
      return availability.off();
    }
  }

  private final List<Moored> geocoders = new CopyOnWriteArrayList<>();
  private final String wanted;

  /**
   * @param wanted name of the one that people have chosen; empty: any
   */
  public Geocoders(String wanted) {
    this.wanted = wanted;
  }

  @Override
  public Class<Geocoder> type() {
    return Geocoder.class;
  }

  @Override
  public Mooring dock(Geocoder geocoder, Tenant tenant) {
    String name = Objects.requireNonNull(geocoder.name(), "its geocoder has no name");
    Availability availability = new Availability(name, tenant, geocoder, geocoder::off);
    Moored moored = new Moored(geocoder, tenant, new Doorway(), availability);
    geocoders.add(moored);
    return () -> {
      geocoders.remove(moored);
      if (!moored.doorway().close(DRAIN)) {
        log.warn("The geocoder of {} does not end", tenant.identity().id());
      }
      availability.close();
    };
  }

  /** That of the one that is asked; empty when there is none. */
  @Override
  public String name() {
    return chosen().map(Moored::name).orElse("");
  }

  @Override
  public Optional<String> off() {
    List<Moored> candidates = candidates();
    if (candidates.isEmpty()) {
      return Optional.of(
          wanted.isEmpty()
              ? "No plugin that knows places is at work."
              : "The geocoder \"" + wanted + "\" is not here.");
    }
    List<String> reasons = reasonsBeforeTheFirstThatCanBeAsked(candidates);
    return reasons.size() < candidates.size() ? Optional.empty() : Optional.of(reasons.getFirst());
  }

  @Override
  public Geocoding find(double latitude, double longitude, List<String> languages)
      throws InterruptedException {
    Optional<Moored> chosen = chosen();
    if (chosen.isEmpty() || !chosen.get().doorway().enter()) {
      return GONE;
    }
    Moored moored = chosen.get();
    try {
      Geocoding answer = moored.geocoder().find(latitude, longitude, languages);
      Objects.requireNonNull(answer, "it gave no answer");
      moored.tenant().worked();
      return answer;
    } catch (RuntimeException | Error defect) {
      moored.tenant().failed(defect);
      log.debug("The geocoder {} failed", moored.name(), defect);
      String sentence = "The geocoder %s failed: %s".formatted(moored.name(), defect);
      return Weather.is(defect)
          ? new Geocoding.Later(WEATHER, sentence)
          : new Geocoding.Away("GEOCODER_FAULTY", sentence);
    } finally {
      moored.doorway().leave();
    }
  }

  /** Each is asked once, and none behind the first that can be asked. */
  private static List<String> reasonsBeforeTheFirstThatCanBeAsked(List<Moored> candidates) {
    return candidates.stream()
        .map(Moored::reason)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Moored> chosen() {
    return candidates().stream().filter(moored -> moored.reason().isEmpty()).findFirst();
  }

  private List<Moored> candidates() {
    return geocoders.stream()
        .filter(moored -> wanted.isEmpty() || moored.name().equals(wanted))
        .sorted(Comparator.comparing(Moored::name))
        .toList();
  }
}
