package org.photofactory.plugins.nominatim;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.testkit.GeocoderContract;

class NominatimContractTest extends GeocoderContract {

  private LocalServer server;
  private final Desk desk = new Desk(OutgoingSettings.parse("127.0.0.1"));

  @BeforeEach
  void open() throws IOException {
    server = new LocalServer(LocalServer.says("lisbon.json"));
  }

  @AfterEach
  void close() {
    desk.close();
    server.close();
  }

  @Override
  protected Geocoder geocoder() {
    return desk.geocoder(server.address(), Map.of());
  }

  @Override
  protected Location known() {
    return new Location(38.7101562, -9.1366842);
  }
}
