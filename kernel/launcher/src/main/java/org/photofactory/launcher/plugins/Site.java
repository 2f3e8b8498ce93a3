package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.Percent;

/**
 * The plugins of a running appliance.
 *
 * @param client speaks to it
 */
record Site(ApplianceClient client) {

  static final String PLUGINS = "/api/v1/plugins";

  /** Where the safe mode is told and ended. */
  static final String SAFE_MODE = PLUGINS + "/safe-mode";

  private static final int GONE = 404;

  /** One plugin. */
  JsonNode plugin(String id) throws IOException {
    return client.read(path(id, ""));
  }

  /** One plugin; empty when there is none. */
  Optional<JsonNode> find(String id) throws IOException {
    try {
      return Optional.of(plugin(id));
    } catch (ApiException refused) {
      if (refused.status() == GONE) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Whether installed plugins are left out. */
  boolean safeMode() throws IOException {
    return client.read(SAFE_MODE).path("on").asBoolean();
  }

  /** What is left of a plugin whose data is being removed; empty when that is through. */
  Optional<JsonNode> remains(String id) throws IOException {
    for (JsonNode left : client.read(PLUGINS + "/leftovers")) {
      if (left.path("id").asText().equals(id) && left.path("removing").asBoolean()) {
        return Optional.of(left);
      }
    }
    return Optional.empty();
  }

  /** Address of something of a plugin. */
  static String path(String id, String rest) {
    return PLUGINS + "/" + Percent.encoded(id) + rest;
  }
}
