package org.photofactory.launcher.cli;

import java.io.IOException;
import java.util.List;

/** One thing a person can ask for. */
public interface Command {

  /** The word that names it. */
  String name();

  /** What may follow the name besides options, for the help; may be empty. */
  String operands();

  /** What it does, in half a sentence. */
  String summary();

  /** The options it knows. */
  List<Option> options();

  /**
   * Does it.
   *
   * @return an {@link ExitCode}
   * @throws UsageException when the words are not what it wants
   */
  int run(Words words) throws IOException, InterruptedException;
}
