package org.photofactory.plugins.nominatim;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;

/** Geocoders with the appliance's own way out. */
final class Desk implements AutoCloseable {

  private final OutgoingClient client;

  Desk(OutgoingSettings allowed) {
    this.client = new OutgoingClient(allowed);
  }

  /** One that asks this address, without a pause. */
  NominatimGeocoder geocoder(String address, Map<String, String> more) {
    return geocoder(settings(address, more), Duration.ofMinutes(1));
  }

  /**
   * One whose settings people change.
   *
   * @param longestWait for a turn
   */
  NominatimGeocoder geocoder(Settings settings, Duration longestWait) {
    return new NominatimGeocoder(settings, new MapAnswers(), client, longestWait);
  }

  /** Its settings. */
  GivenSettings settings(String address, Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "server", address, "contact", "", "pause", "1ms", "timeout", "10s", "keep", "1d"));
    settings.putAll(more);
    return new GivenSettings(settings);
  }

  @Override
  public void close() {
    client.close();
  }
}
