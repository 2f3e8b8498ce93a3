package org.photofactory.launcher.plugins;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;

/**
 * Verbs of which one is typed.
 *
 * @param before the words that come before it, for example {@code plugin}
 * @param all in the order in which they are told
 */
public record Verbs(String before, List<Verb> all) {

  public Verbs {
    all = List.copyOf(all);
  }

  /** Their names, as one of them is to be typed. */
  public String names() {
    return all.stream().map(Verb::name).collect(Collectors.joining("|"));
  }

  /** What any of them knows. */
  public List<Option> options() {
    return all.stream().flatMap(verb -> verb.options().stream()).distinct().toList();
  }

  /**
   * Runs the one that was typed.
   *
   * @param words {@code operands} begins with its name
   */
  public int run(Words words) throws IOException, InterruptedException {
    Verb verb = verb(words.operands());
    demandOptions(verb, words);
    if (!verb.takes(words.operands().size() - 1)) {
      throw new UsageException(
          "Type: photofactory %s %s %s".formatted(before, verb.name(), verb.operand()).strip());
    }
    return verb.run(words);
  }

  private Verb verb(List<String> operands) {
    String typed = operands.isEmpty() ? "" : operands.getFirst();
    Optional<Verb> found = all.stream().filter(verb -> verb.name().equals(typed)).findFirst();
    return found.orElseThrow(() -> unknown(typed));
  }

  private UsageException unknown(String typed) {
    String near =
        NearestName.of(typed, all.stream().map(Verb::name).toList())
            .map(name -> " Did you mean '" + name + "'?")
            .orElse("");
    return new UsageException("Type: photofactory %s %s.%s".formatted(before, names(), near));
  }

  /** An option that does nothing would be taken for one that does. */
  private void demandOptions(Verb verb, Words words) {
    List<String> known =
        Stream.concat(verb.options().stream(), Stream.of(Option.URL, Option.CONFIG))
            .map(Option::name)
            .toList();
    for (String given : words.options().keySet()) {
      if (!known.contains(given)) {
        throw new UsageException("'%s %s' has no option %s.".formatted(before, verb.name(), given));
      }
    }
  }
}
