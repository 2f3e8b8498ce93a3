package org.photofactory.plugins.nominatim;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.outgoing.WebRequest;
import org.photofactory.spi.stage.Settings;

/**
 * Whom a person has chosen to ask, and how.
 *
 * @param address without a slash at the end
 * @param contact of whoever runs the appliance; empty when nobody has said
 * @param pause between two requests
 * @param timeout for an answer
 * @param keep how long an answer is believed
 */
record Server(String address, String contact, Duration pause, Duration timeout, Duration keep) {

  /** The rule of the public server: one request a second at most. */
  private static final Duration PUBLIC_PAUSE = Duration.ofSeconds(1);

  /**
   * Several calls wait for one another, each for a pause and an answer, and are ended in the end.
   */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private static final String PUBLIC = "openstreetmap.org";

  /** As far down as larger roads: a cell is no house. */
  private static final String QUESTION =
      "/reverse?format=jsonv2&addressdetails=1&layer=address&zoom=16&lat=%s&lon=%s";

  static Server of(Settings settings) {
    String address = settings.text("server").strip().replaceAll("/+$", "");
    Duration pause = settings.duration("pause");
    return new Server(
        address,
        settings.text("contact").strip(),
        isPublic(address) && pause.compareTo(PUBLIC_PAUSE) < 0 ? PUBLIC_PAUSE : pause,
        settings.duration("timeout"),
        settings.duration("keep"));
  }

  /** Why it cannot be asked, a sentence; empty when it can. */
  Optional<String> objection() {
    if (address.isEmpty()) {
      return Optional.of(
          "No server is named that may be told where photos were taken (plugin.nominatim.server).");
    }
    if (host(address) == null) {
      return Optional.of(
          "plugin.nominatim.server must be an address that begins with https:// or http://.");
    }
    if (!contact.matches("[\\x20-\\x7e]*")) {
      return Optional.of("plugin.nominatim.contact must be a mail address or that of a web page.");
    }
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      return Optional.of("plugin.nominatim.pause must be at most 10s.");
    }
    if (!timeout.isPositive() || timeout.compareTo(LONGEST_ANSWER) > 0) {
      return Optional.of("plugin.nominatim.timeout must be more than 0s and at most 30s.");
    }
    return isPublic(address) && contact.isEmpty()
        ? Optional.of(
            "openstreetmap.org wants to know whom to write to (plugin.nominatim.contact).")
        : Optional.empty();
  }

  /** The name of the computer. */
  String host() {
    return Objects.requireNonNullElse(host(address), address);
  }

  /**
   * What is asked about a cell.
   *
   * @param version of the appliance
   */
  WebRequest question(Cell cell, List<String> languages, String version) {
    String question = QUESTION.formatted(cell.north(), cell.east());
    String wanted = String.join(",", languages);
    String query =
        wanted.isEmpty()
            ? question
            : question + "&accept-language=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    return WebRequest.get(
        URI.create(address + query),
        Map.of("User-Agent", agent(version), "Accept", "application/json"),
        timeout);
  }

  private String agent(String version) {
    String agent = "PhotoFactory/" + version;
    return contact.isEmpty() ? agent : agent + " (" + contact + ")";
  }

  private static boolean isPublic(String address) {
    String host = host(address);
    return host != null && (host.equals(PUBLIC) || host.endsWith("." + PUBLIC));
  }

  private static @Nullable String host(String address) {
    try {
      URI uri = URI.create(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getRawQuery() == null && uri.getRawFragment() == null
          ? uri.getHost()
          : null;
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
