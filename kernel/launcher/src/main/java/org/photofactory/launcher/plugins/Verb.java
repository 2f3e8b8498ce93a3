package org.photofactory.launcher.plugins;

import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;

/** One thing that {@code plugin} can do. */
public interface Verb {

  /** The word that names it. */
  String name();

  /**
   * What follows the word, for example {@code ID}, or {@code [NAME]} when it may be left out; empty
   * when nothing does.
   */
  String operand();

  /** Whether that many words may follow its own. */
  default boolean takes(int count) {
    return switch (count) {
      case 0 -> operand().isEmpty() || operand().startsWith("[");
      case 1 -> !operand().isEmpty();
      default -> false;
    };
  }

  /** The options that it knows besides those of every verb. */
  default List<Option> options() {
    return List.of();
  }

  /**
   * Does it.
   *
   * @param words {@code operands} holds the verb, and what follows it, if anything does
   * @return an {@link org.photofactory.launcher.cli.ExitCode}
   */
  int run(Words words) throws IOException, InterruptedException;
}
