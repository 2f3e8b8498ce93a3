package org.photofactory.spi.command;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that whoever sits at a terminal can have a plugin do: {@code photofactory do <plugin
 * id> <verb> [words]}. It runs inside the appliance, on a fresh thread, and may take up to an hour.
 * When the terminal goes, it is told to end.
 */
@ConsumerType
public interface Verb {

  /** Unique within its plugin, lower case with hyphens, at most 40 characters. */
  String name();

  /** What may follow it, for the help, for example {@code [RECEIVER]}; may be empty. */
  String operands();

  /** What it does, in half a sentence. */
  String summary();

  /**
   * Does it.
   *
   * @param words what was typed after its name; nobody has looked at them
   * @return 0 done, 1 done with complaints, 2 not done; what the terminal's program ends with
   * @throws Exception when it could not; whoever asked sees the message
   */
  int run(List<String> words, VerbContext context) throws Exception;
}
