package org.photofactory.launcher.client;

import java.io.IOException;
import java.net.URI;

/** Nothing answers where the appliance should. */
public class ApplianceAwayException extends IOException {

  ApplianceAwayException(URI address, IOException cause) {
    super("No appliance answers on " + address + ".", cause);
  }
}
