package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin install FILE.jar} and {@code plugin install ID[@VERSION]}: installs a jar, or
 * updates to it; one from a catalog after all was told that {@code check} tells of a file.
 *
 * @param clients find the appliance
 * @param terminal tells
 */
record InstallPlugin(ClientFactory clients, Terminal terminal) implements Verb {

  private static final Option OLDER =
      Option.flag("--older", "install: also in the place of a newer version");
  private static final Option CATALOG =
      new Option(
          "--catalog", "NAME", "install: where it comes from, when several catalogs have it");

  @Override
  public String name() {
    return "install";
  }

  @Override
  public String operand() {
    return "FILE.jar|ID[@VERSION]";
  }

  @Override
  public List<Option> options() {
    return List.of(OLDER, CATALOG);
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    String typed = words.operands().get(1);
    if (isFile(typed)) {
      JarSource jar = new JarSource.Upload(CheckJar.jar(typed));
      if (words.has(CATALOG)) {
        throw new UsageException("A file comes from no catalog; leave --catalog out.");
      }
      Site site = new Site(clients.open(words));
      return install(site, jar, jar.inspect(site.client()), words.has(OLDER));
    }
    return installOffered(new Site(clients.open(words)), typed, words);
  }

  private int installOffered(Site site, String typed, Words words)
      throws IOException, InterruptedException {
    JarSource jar = Wish.typed(typed).among(offers(site.client(), words.value(CATALOG)));
    JsonNode seen = jar.inspect(site.client());
    terminal.out().print(new JarPage(seen, true).text());
    return seen.path("objections").isEmpty()
        ? install(site, jar, seen, words.has(OLDER))
        : ExitCode.COMPLAINTS;
  }

  private int install(Site site, JarSource jar, JsonNode seen, boolean older)
      throws IOException, InterruptedException {
    String id = Printable.text(seen, "id");
    String version = Printable.text(seen, "version");
    Outcome outcome = Outcome.of(site, id);
    jar.handIn(site.client(), Printable.text(seen, "sha256"), older);
    Optional<JsonNode> now = outcome.await(plugin -> runs(plugin, version));
    terminal.out().println(now.map(PluginPages::sentence).orElse(id + " is not there."));
    return runs(now, version) ? ExitCode.OK : ExitCode.COMPLAINTS;
  }

  private static Offers offers(ApplianceClient client, Optional<String> catalog)
      throws IOException {
    if (catalog.isEmpty()) {
      return Offers.of(client);
    }
    JsonNode meant = Sources.of(client).find(catalog.get());
    return Offers.of(client).from(meant.path("id").asLong());
  }

  /** No id of a plugin looks like a path, or like the name of a jar. */
  private static boolean isFile(String typed) {
    return typed.toLowerCase(Locale.ROOT).endsWith(".jar")
        || typed.contains("/")
        || Files.isRegularFile(Path.of(typed));
  }

  /** Whether this version works. */
  static boolean runs(Optional<JsonNode> plugin, String version) {
    return plugin
        .filter(seen -> Printable.text(seen, "version").equals(version))
        .filter(seen -> Printable.text(seen, "state").equals("ACTIVE"))
        .isPresent();
  }
}
