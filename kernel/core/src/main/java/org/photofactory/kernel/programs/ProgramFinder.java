package org.photofactory.kernel.programs;

import java.util.ArrayList;
import java.util.List;

/** Knows where programs lie. Thread-safe. */
@FunctionalInterface
public interface ProgramFinder {

  /** In {@code nice -n 10 program} the program is here. */
  int BEHIND_NICE = 3;

  /**
   * What is to be run for a program named without a folder: its path, or the name alone for the
   * system to find it.
   */
  String locate(String program);

  /** A command whose programs are located. */
  default List<String> located(List<String> command) {
    List<String> located = new ArrayList<>(command);
    located.set(0, locate(command.getFirst()));
    if (isNice(command)) {
      located.set(BEHIND_NICE, locate(command.get(BEHIND_NICE)));
    }
    return located;
  }

  /** The program that a command runs; {@code nice} itself is none where another follows it. */
  static String program(List<String> command) {
    return isNice(command) ? command.get(BEHIND_NICE) : command.getFirst();
  }

  private static boolean isNice(List<String> command) {
    return command.size() > BEHIND_NICE
        && command.getFirst().equals("nice")
        && command.get(1).equals("-n")
        && command.get(2).matches("-?\\d{1,2}");
  }
}
