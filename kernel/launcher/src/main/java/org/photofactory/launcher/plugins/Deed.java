package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * Something that is done to a plugin by one request, and takes a moment.
 *
 * @param name its word
 * @param request method and what follows the plugin's address
 * @param wanted whether the plugin, as it was before and as it is now, is as it was wanted
 * @param place where it is done and told
 */
record Deed(
    String name,
    Request request,
    BiPredicate<Optional<JsonNode>, Optional<JsonNode>> wanted,
    Place place)
    implements Verb {

  /** A request about a plugin. */
  record Request(String method, String rest) {}

  /** Where it is done and told. */
  record Place(ClientFactory clients, Terminal terminal) {}

  static List<Verb> all(ClientFactory clients, Terminal terminal) {
    Place place = new Place(clients, terminal);
    return List.of(
        new Deed("enable", new Request("POST", "/enable"), (_, now) -> is(now, "ACTIVE"), place),
        new Deed(
            "disable", new Request("POST", "/disable"), (_, now) -> is(now, "DISABLED"), place),
        new Deed(
            "rollback",
            new Request("POST", "/rollback"),
            (before, now) -> is(now, "ACTIVE") && !version(now).equals(version(before)),
            place),
        new Deed("remove", new Request("DELETE", ""), (_, now) -> now.isEmpty(), place),
        new ForgetPlugin(clients, terminal),
        new Leftovers(clients, new PluginPages(terminal.out())),
        new Retry(clients, terminal));
  }

  @Override
  public String operand() {
    return "ID";
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    String id = words.operands().get(1);
    Site site = new Site(place.clients().open(words));
    Optional<JsonNode> before = site.find(id);
    Outcome outcome = Outcome.of(site, id);
    site.client().ask(request.method(), Site.path(id, request.rest()), null);
    Optional<JsonNode> now = outcome.await(seen -> wanted.test(before, seen));
    String removed = id + " was removed; its data stays.";
    place
        .terminal()
        .out()
        .println(
            fallenBack(now)
                ? removed + " " + now.map(PluginPages::sentence).orElse("")
                : now.map(PluginPages::sentence).orElse(removed));
    return wanted.test(before, now) || fallenBack(now) ? ExitCode.OK : ExitCode.COMPLAINTS;
  }

  /** What came with the appliance runs in the place of what was removed. */
  private boolean fallenBack(Optional<JsonNode> now) {
    return name.equals("remove") && (is(now, "ACTIVE") || is(now, "RESTART_NEEDED"));
  }

  private static boolean is(Optional<JsonNode> plugin, String state) {
    return plugin.filter(seen -> seen.path("state").asText().equals(state)).isPresent();
  }

  private static String version(Optional<JsonNode> plugin) {
    return plugin.map(seen -> seen.path("version").asText()).orElse("");
  }
}
