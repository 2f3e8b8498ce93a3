package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.photofactory.launcher.authoring.Builds;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin dev DIR}: installs each jar that is built there, also in the place of a newer
 * version, and tells what comes of it, until it is interrupted.
 *
 * @param clients find the appliance
 * @param terminal tells
 */
record DevPlugin(ClientFactory clients, Terminal terminal) implements Verb {

  private static final Duration PAUSE = Duration.ofMillis(500);

  @Override
  public String name() {
    return "dev";
  }

  @Override
  public String operand() {
    return "DIR";
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    Path folder = Path.of(words.operands().get(1));
    if (!Files.isDirectory(folder)) {
      throw new UsageException("There is no folder " + folder + ".");
    }
    Site site = new Site(clients.open(words));
    Builds builds = new Builds(folder);
    say("Waiting for jars in " + builds.place() + "; Ctrl-C ends this.");
    Optional<Results> results = Optional.empty();
    while (!Thread.interrupted()) {
      Optional<Path> jar = builds.next();
      if (jar.isPresent()) {
        results = installed(site, jar.get());
      }
      if (results.isPresent()) {
        results.get().news().forEach(this::say);
      }
      Thread.sleep(PAUSE);
    }
    return ExitCode.OK;
  }

  /** What is to be told of a jar from now on; nothing when it does not run. */
  private Optional<Results> installed(Site site, Path jar)
      throws IOException, InterruptedException {
    try {
      JsonNode seen = site.client().send(Site.PLUGINS + "/inspection", jar);
      String id = Printable.text(seen, "id");
      Results results = Results.from(site, id);
      Outcome outcome = Outcome.of(site, id);
      site.client()
          .send(Site.PLUGINS + "?older=true&sha256=" + Printable.text(seen, "sha256"), jar);
      String version = Printable.text(seen, "version");
      Optional<JsonNode> now = outcome.await(plugin -> InstallPlugin.runs(plugin, version));
      say(now.map(PluginPages::sentence).orElse(id + " is not there."));
      return Optional.of(results);
    } catch (ApiException refused) {
      say((jar.getFileName() + ": " + refused.getMessage() + " " + refused.hint()).strip());
      return Optional.empty();
    }
  }

  private void say(String sentence) {
    LocalTime now = LocalTime.now().truncatedTo(ChronoUnit.SECONDS);
    terminal.out().println(now + "  " + Printable.of(sentence));
    terminal.out().flush();
  }
}
