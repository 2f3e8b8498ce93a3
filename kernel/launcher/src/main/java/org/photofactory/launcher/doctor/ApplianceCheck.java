package org.photofactory.launcher.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ApplianceAwayException;
import org.photofactory.launcher.client.ApplianceClient;

/**
 * The appliance itself when it runs: what its own health says. Otherwise, whether its port is free.
 */
record ApplianceCheck(URI address) implements Check {

  @Override
  public List<Finding> look() throws IOException {
    ApplianceClient client = new ApplianceClient(address);
    try {
      String version = client.status().path("version").asText();
      if (version.isEmpty()) {
        return List.of(taken());
      }
      List<Finding> findings = new ArrayList<>();
      findings.add(Finding.ok("appliance", "version " + version + " answers on " + address));
      client.health().forEach(check -> findings.add(health(check)));
      return findings;
    } catch (ApplianceAwayException away) {
      return List.of(port());
    } catch (ApiException stranger) {
      return List.of(taken());
    }
  }

  private static Finding health(JsonNode check) {
    String name = check.path("name").asText();
    String message = check.path("message").asText("");
    String hint = check.path("hint").asText("");
    return check.path("status").asText().equals("UP")
        ? Finding.ok(name, message.isEmpty() ? "well" : message)
        : Finding.fail(name, message, hint.isEmpty() ? "see the log of the appliance" : hint);
  }

  private Finding port() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
      return Finding.ok(
          "port", address.getPort() + " is free; the appliance is not running: ./photofactory");
    } catch (BindException inUse) {
      return taken();
    }
  }

  private Finding taken() {
    return Finding.fail(
        "port",
        "another program uses port " + address.getPort(),
        "stop it, or set http.port to another number");
  }
}
