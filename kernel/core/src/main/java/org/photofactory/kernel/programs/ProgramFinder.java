package org.photofactory.kernel.programs;

import java.util.ArrayList;
import java.util.List;

/** Knows where programs lie. Thread-safe. */
@FunctionalInterface
public interface ProgramFinder {

  /**
   * What is to be run for a program named without a folder: its path, or the name alone for the
   * system to find it.
   */
  String locate(String program);

  /** A command whose programs are located: the first word, and the one after {@code nice}. */
  default List<String> located(List<String> command) {
    List<String> located = new ArrayList<>(command);
    located.set(0, locate(command.getFirst()));
    if (command.size() > 3 && command.getFirst().equals("nice")) {
      // nice -n 10 program
      located.set(3, locate(command.get(3)));
    }
    return located;
  }
}
