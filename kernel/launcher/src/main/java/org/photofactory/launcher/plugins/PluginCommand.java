package org.photofactory.launcher.plugins;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.launcher.authoring.Samples;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/** {@code plugin}: looks at plugins, and has the running appliance do something with them. */
public final class PluginCommand implements Command {

  private final List<Verb> verbs;

  PluginCommand(List<Verb> verbs) {
    this.verbs = List.copyOf(verbs);
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
    return new PluginCommand(
        Stream.concat(
                Stream.of(
                    new ListPlugins(clients, pages),
                    new ShowPlugin(clients, pages),
                    new CheckJar(clients, offline, terminal),
                    new InstallJar(clients, terminal),
                    new NewPlugin(samples, terminal),
                    new DevPlugin(clients, terminal)),
                Deed.all(clients, terminal).stream())
            .toList());
  }

  @Override
  public String name() {
    return "plugin";
  }

  @Override
  public String operands() {
    return "ACTION [ID|FILE|DIR]";
  }

  @Override
  public String summary() {
    return verbs.stream().map(Verb::name).collect(Collectors.joining(", "))
        + ": what runs in the factory";
  }

  @Override
  public List<Option> options() {
    return Stream.concat(
            verbs.stream().flatMap(verb -> verb.options().stream()),
            Stream.of(Option.URL, Option.CONFIG))
        .distinct()
        .toList();
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    Verb verb = verb(words.operands());
    demandOptions(verb, words);
    int wanted = verb.operand().isEmpty() ? 1 : 2;
    if (words.operands().size() != wanted) {
      throw new UsageException(
          ("Type: photofactory plugin " + verb.name() + " " + verb.operand()).strip());
    }
    return verb.run(words);
  }

  private Verb verb(List<String> operands) {
    String typed = operands.isEmpty() ? "" : operands.getFirst();
    Optional<Verb> found = verbs.stream().filter(verb -> verb.name().equals(typed)).findFirst();
    return found.orElseThrow(() -> unknown(typed));
  }

  private UsageException unknown(String typed) {
    List<String> names = verbs.stream().map(Verb::name).toList();
    String near =
        NearestName.of(typed, names).map(name -> " Did you mean '" + name + "'?").orElse("");
    return new UsageException("Type: photofactory plugin " + String.join("|", names) + "." + near);
  }

  /** An option that does nothing would be taken for one that does. */
  private static void demandOptions(Verb verb, Words words) {
    List<String> known =
        Stream.concat(verb.options().stream(), Stream.of(Option.URL, Option.CONFIG))
            .map(Option::name)
            .toList();
    for (String given : words.options().keySet()) {
      if (!known.contains(given)) {
        throw new UsageException("'plugin " + verb.name() + "' has no option " + given + ".");
      }
    }
  }
}
