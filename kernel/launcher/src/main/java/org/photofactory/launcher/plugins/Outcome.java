package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.photofactory.launcher.client.Waiting;

/**
 * Waits until the host has done what was written down. It may end otherwise than was wanted, when a
 * version is taken back at once for example.
 */
final class Outcome {

  private static final Set<String> SETTLED =
      Set.of("ACTIVE", "DISABLED", "INCOMPATIBLE", "BROKEN", "RESTART_NEEDED");

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Site site;
  private final String id;
  private final List<String> before;
  private boolean moved;

  private Outcome(Site site, String id, List<String> before) {
    this.site = site;
    this.id = id;
    this.before = before;
  }

  /** To be called before the deed. */
  static Outcome of(Site site, String id) throws IOException {
    return new Outcome(site, id, told(site.find(id)));
  }

  /**
   * Waits for what was wanted, or for another end.
   *
   * @param wanted whether the plugin is as it was wanted; given nothing when it is not there
   * @return how it is now; empty when it is not there
   * @throws IOException when nothing has come of it for long
   */
  Optional<JsonNode> await(Predicate<Optional<JsonNode>> wanted)
      throws IOException, InterruptedException {
    String still = "The appliance is still at it; 'photofactory plugin show %s' tells how it goes.";
    Waiting waiting = Waiting.atMost(PATIENCE, PAUSE, still.formatted(id));
    while (true) {
      Optional<JsonNode> now = site.find(id);
      moved |= !told(now).equals(before);
      if (settled(now) && (wanted.test(now) || moved) || leftOut(now)) {
        return now;
      }
      waiting.pause();
    }
  }

  /** What the host does; all else is known before it has done anything. */
  private static List<String> told(Optional<JsonNode> plugin) {
    return plugin.stream()
        .flatMap(seen -> Stream.of("version", "state", "reason").map(seen::path))
        .map(JsonNode::toString)
        .toList();
  }

  /** In safe mode what was installed waits for a person, however long this is watched. */
  private boolean leftOut(Optional<JsonNode> plugin) throws IOException {
    return is(plugin, "INSTALLED") && site.safeMode();
  }

  private static boolean is(Optional<JsonNode> plugin, String state) {
    return plugin.filter(seen -> seen.path("state").asText().equals(state)).isPresent();
  }

  private static boolean settled(Optional<JsonNode> plugin) {
    return plugin.isEmpty() || SETTLED.contains(plugin.get().path("state").asText());
  }
}
