package org.photofactory.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where programs lie for a test.
 *
 * @param folder programs in it go before those of the system; null when there is none
 * @param absent programs that are not installed
 */
record ProgramPlaces(@Nullable Path folder, Set<String> absent) {

  /** A command whose program is located. */
  List<String> located(List<String> command) throws IOException {
    String program = command.getFirst();
    if (absent.contains(program)) {
      throw new IOException(program + " is not installed");
    }
    if (folder == null || !Files.isExecutable(folder.resolve(program))) {
      return command;
    }
    List<String> located = new ArrayList<>(command);
    located.set(0, folder.resolve(program).toString());
    return located;
  }
}
