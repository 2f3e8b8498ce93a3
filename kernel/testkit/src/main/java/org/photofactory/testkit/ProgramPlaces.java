package org.photofactory.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where programs lie for a test. As in the appliance, only those may be run for which the plugin
 * has asked in its permissions.
 *
 * @param folder programs in it go before those of the system; null when there is none
 * @param absent programs that are not installed
 */
record ProgramPlaces(@Nullable Path folder, Set<String> absent) {

  /** In {@code nice -n 10 program} the program is here. */
  private static final int BEHIND_NICE = 3;

  /** A command whose program is located. */
  List<String> located(List<String> command) throws IOException {
    int at = isNice(command) ? BEHIND_NICE : 0;
    String program = command.get(at);
    DeclaredPlugin.onClassPath().demandAllowed(program);
    if (absent.contains(program)) {
      throw new IOException(program + " is not installed");
    }
    if (folder == null || !Files.isExecutable(folder.resolve(program))) {
      return command;
    }
    List<String> located = new ArrayList<>(command);
    located.set(at, folder.resolve(program).toString());
    return located;
  }

  private static boolean isNice(List<String> command) {
    return command.size() > BEHIND_NICE
        && command.getFirst().equals("nice")
        && command.get(1).equals("-n")
        && command.get(2).matches("-?\\d{1,2}");
  }
}
