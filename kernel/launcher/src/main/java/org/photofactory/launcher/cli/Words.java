package org.photofactory.launcher.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.photofactory.kernel.config.NearestName;

/**
 * What was typed after a command's name.
 *
 * @param operands words that are not options, in order
 * @param options values of the options given, by name; empty text for those that stand alone
 */
public record Words(List<String> operands, Map<String, String> options) {

  public Words {
    operands = List.copyOf(operands);
    options = Map.copyOf(options);
  }

  /**
   * Takes the words apart. {@code --name=value} is as good as {@code --name value}; after {@code
   * --} everything is an operand.
   *
   * @throws UsageException when an option is unknown or lacks its value
   */
  public static Words parse(List<String> typed, List<Option> known) {
    List<String> operands = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    Iterator<String> words = typed.iterator();
    while (words.hasNext()) {
      String word = words.next();
      if (word.equals("--")) {
        words.forEachRemaining(operands::add);
      } else if (word.startsWith("--")) {
        readOption(word, words, known, options);
      } else {
        operands.add(word);
      }
    }
    return new Words(operands, options);
  }

  /** True when the option was given. */
  public boolean has(Option option) {
    return options.containsKey(option.name());
  }

  /** The option's value, if it was given. */
  public Optional<String> value(Option option) {
    return Optional.ofNullable(options.get(option.name()));
  }

  private static void readOption(
      String word, Iterator<String> rest, List<Option> known, Map<String, String> options) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Option option = find(name, known);
    if (option.value() == null) {
      options.put(name, "");
    } else if (equals >= 0) {
      options.put(name, word.substring(equals + 1));
    } else if (rest.hasNext()) {
      options.put(name, rest.next());
    } else {
      throw new UsageException(name + " needs a value: " + option.synopsis());
    }
  }

  private static Option find(String name, List<Option> known) {
    return known.stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("There is no option " + name + "." + hint(name, known)));
  }

  private static String hint(String name, List<Option> known) {
    return NearestName.of(name, known.stream().map(Option::name).toList())
        .map(nearest -> " Did you mean " + nearest + "?")
        .orElse("");
  }
}
