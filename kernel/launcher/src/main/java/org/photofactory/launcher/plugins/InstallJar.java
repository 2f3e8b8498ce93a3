package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin install FILE.jar}: installs a jar, or updates to it.
 *
 * @param clients find the appliance
 * @param terminal tells
 */
record InstallJar(ClientFactory clients, Terminal terminal) implements Verb {

  private static final Option OLDER =
      Option.flag("--older", "install: also in the place of a newer version");

  @Override
  public String name() {
    return "install";
  }

  @Override
  public String operand() {
    return "FILE.jar";
  }

  @Override
  public List<Option> options() {
    return List.of(OLDER);
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    Path jar = CheckJar.jar(words);
    Site site = new Site(clients.open(words));
    JsonNode seen = site.client().send(Site.PLUGINS + "/inspection", jar);
    String id = PluginPages.text(seen, "id");
    String version = PluginPages.text(seen, "version");
    Outcome outcome = Outcome.of(site, id);
    site.client()
        .send(
            "%s?sha256=%s&older=%s"
                .formatted(Site.PLUGINS, PluginPages.text(seen, "sha256"), words.has(OLDER)),
            jar);
    Optional<JsonNode> now = outcome.await(plugin -> runs(plugin, version));
    terminal.out().println(now.map(PluginPages::sentence).orElse(id + " is not there."));
    return runs(now, version) ? ExitCode.OK : ExitCode.COMPLAINTS;
  }

  /** Whether this version works. */
  static boolean runs(Optional<JsonNode> plugin, String version) {
    return plugin
        .filter(seen -> PluginPages.text(seen, "version").equals(version))
        .filter(seen -> PluginPages.text(seen, "state").equals("ACTIVE"))
        .isPresent();
  }
}
