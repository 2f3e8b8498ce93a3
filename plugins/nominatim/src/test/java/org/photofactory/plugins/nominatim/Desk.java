package org.photofactory.plugins.nominatim;

import java.util.HashMap;
import java.util.Map;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.testkit.GivenSettings;

/** Geocoders with the appliance's own way out. */
final class Desk implements AutoCloseable {

  private final OutgoingClient client;

  Desk(OutgoingSettings allowed) {
    this.client = new OutgoingClient(allowed);
  }

  /** One that asks this address, without a pause. */
  NominatimGeocoder geocoder(String address, Map<String, String> more) {
    return new NominatimGeocoder(settings(address, more), new MapAnswers(), client);
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
