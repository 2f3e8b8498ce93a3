package org.photofactory.launcher.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Programs of the system that the private database is started with. A tool is named here only when
 * something uses it.
 *
 * @param searchPath folders, as in the environment's {@code PATH}
 * @param root whether the appliance runs as root, which PostgreSQL must not
 */
record ToolsCheck(String searchPath, boolean root) implements Check {

  private record Tool(String program, String debianPackage, String purpose) {}

  private static final Tool SETSID =
      new Tool("setsid", "util-linux", "start the database beside the appliance");
  private static final Tool SETPRIV =
      new Tool("setpriv", "util-linux", "run the database as an unprivileged user");
  private static final Tool ID = new Tool("id", "coreutils", "find an unprivileged user");

  @Override
  public List<Finding> look() {
    List<Finding> missing =
        needed().stream().filter(tool -> !found(tool.program())).map(ToolsCheck::missing).toList();
    return missing.isEmpty()
        ? List.of(Finding.ok("tools", "all that is needed is there"))
        : missing;
  }

  private List<Tool> needed() {
    List<Tool> needed = new ArrayList<>(List.of(SETSID));
    if (root) {
      needed.addAll(List.of(SETPRIV, ID));
    }
    return needed;
  }

  private static Finding missing(Tool tool) {
    return Finding.fail(
        "tools",
        tool.program() + " is not installed; it is needed to " + tool.purpose(),
        "sudo apt install " + tool.debianPackage());
  }

  private boolean found(String program) {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(searchPath)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .anyMatch(Files::isExecutable);
  }
}
