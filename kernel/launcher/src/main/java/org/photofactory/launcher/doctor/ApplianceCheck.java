package org.photofactory.launcher.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ApplianceAwayException;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.LocalSite;

/**
 * The appliance itself when it runs: what its own health says. Otherwise, whether its port is free
 * and its database well.
 *
 * @param site where it answers
 * @param inbox its inbox folder, by which it is told from another appliance
 * @param database what is looked at when it does not run
 */
record ApplianceCheck(LocalSite site, Path inbox, Check database) implements Check {

  @Override
  public List<Finding> look() throws IOException, InterruptedException {
    ApplianceClient client = site.client();
    try {
      JsonNode status = client.status();
      if (status.path("version").asText().isEmpty()) {
        return notRunning(taken("another program"));
      }
      String itsInbox = status.path("inboxFolder").asText();
      return itsInbox.equals(inbox.toString())
          ? running(status, client)
          : notRunning(taken("another Photo Factory, with the inbox " + itsInbox + ","));
    } catch (ApplianceAwayException away) {
      return notRunning(port());
    } catch (ApiException stranger) {
      return answering(stranger);
    }
  }

  /** Whoever lets us not in is an appliance as well. */
  private List<Finding> answering(ApiException refusal) throws IOException, InterruptedException {
    return switch (refusal.code()) {
      case "FIRST_RUN" ->
          List.of(
              Finding.ok(
                  "appliance",
                  "answers on "
                      + site.address()
                      + "; nobody lives here yet: its log has the link"));
      case "LOGIN_NEEDED" -> notRunning(taken("another Photo Factory"));
      default -> notRunning(taken("another program"));
    };
  }

  private List<Finding> running(JsonNode status, ApplianceClient client) throws IOException {
    List<Finding> findings = new ArrayList<>();
    String version = status.path("version").asText();
    findings.add(Finding.ok("appliance", "version " + version + " answers on " + site.address()));
    client.health().forEach(check -> findings.add(health(check)));
    return findings;
  }

  private List<Finding> notRunning(Finding port) throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>(List.of(port));
    findings.addAll(database.look());
    return findings;
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
      socket.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), site.address().getPort()));
      return Finding.ok(
          "port",
          site.address().getPort() + " is free; the appliance is not running: ./photofactory");
    } catch (BindException inUse) {
      return taken("another program");
    }
  }

  private Finding taken(String who) {
    return Finding.fail(
        "port",
        who + " uses port " + site.address().getPort(),
        "stop it, or set http.port to another number");
  }
}
