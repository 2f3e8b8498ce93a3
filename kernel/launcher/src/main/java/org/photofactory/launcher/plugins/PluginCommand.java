package org.photofactory.launcher.plugins;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.photofactory.launcher.authoring.Samples;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/** {@code plugin}: looks at plugins, and has the running appliance do something with them. */
public final class PluginCommand implements Command {

  private final Verbs verbs;

  PluginCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  /**
   * With all its verbs.
   *
   * @param offline judges a jar when no appliance runs
   * @param samples what new plugins begin as
   */
  public static PluginCommand of(
      Terminal terminal, ClientFactory clients, JarJudge offline, Samples samples) {
    PluginPages pages = new PluginPages(terminal.out());
    Stream<Verb> looking =
        Stream.of(
            new ListPlugins(clients, pages),
            new ShowPlugin(clients, pages),
            new CheckJar(clients, offline, terminal),
            new SearchOffers(clients, new OfferPages(terminal.out())),
            new InstallPlugin(clients, terminal),
            CatalogVerb.of(clients, terminal),
            new NewPlugin(samples, terminal),
            new DevPlugin(clients, terminal));
    return new PluginCommand(
        new Verbs("plugin", Stream.concat(looking, Deed.all(clients, terminal).stream()).toList()));
  }

  @Override
  public String name() {
    return "plugin";
  }

  @Override
  public String operands() {
    return "ACTION [ID|FILE|DIR|WORD]";
  }

  @Override
  public String summary() {
    return verbs.all().stream().map(Verb::name).collect(Collectors.joining(", "))
        + ": what runs in the factory, and what can be had";
  }

  @Override
  public List<Option> options() {
    return Stream.concat(verbs.options().stream(), Stream.of(Option.URL, Option.CONFIG)).toList();
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    return verbs.run(words);
  }
}
