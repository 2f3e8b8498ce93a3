package org.photofactory.launcher.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.programs.BroughtPrograms;

/**
 * Programs of the system, or that came with the appliance. A tool is named here only when something
 * uses it.
 *
 * @param programs as stages find them
 * @param root whether the appliance runs as root, which PostgreSQL must not
 */
record ToolsCheck(BroughtPrograms programs, boolean root) implements Check {

  /** How much a tool is needed. */
  private enum Need {
    ALWAYS,
    AS_ROOT,
    WISHED
  }

  /**
   * A program.
   *
   * @param purpose what it is needed to do; of one that is only wished for, what is better with it
   */
  private record Tool(String program, String debianPackage, Need need, String purpose) {}

  private static final List<Tool> TOOLS =
      List.of(
          new Tool("setsid", "util-linux", Need.ALWAYS, "start the database beside the appliance"),
          new Tool(
              "setpriv", "util-linux", Need.AS_ROOT, "run the database as an unprivileged user"),
          new Tool("id", "coreutils", Need.AS_ROOT, "find an unprivileged user"),
          new Tool(
              "ffmpeg",
              "ffmpeg",
              Need.WISHED,
              "films and recordings get pictures, and films are made ready that browsers cannot"
                  + " play"),
          new Tool(
              "ffprobe",
              "ffmpeg",
              Need.WISHED,
              "length, size and codecs of more kinds of films and recordings are known"),
          new Tool(
              "exiftool",
              "libimage-exiftool-perl",
              Need.WISHED,
              "the capture times of rare formats are known"),
          new Tool(
              "dcraw_emu",
              "libraw-bin",
              Need.WISHED,
              "RAW files are shown sharply whose own picture is small or missing"));

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    if (TOOLS.stream().noneMatch(tool -> isNeeded(tool) && isMissing(tool))) {
      findings.add(Finding.ok("tools", "all that is needed is there"));
    }
    TOOLS.stream()
        .filter(this::isOfUse)
        .map(this::judge)
        .flatMap(Optional::stream)
        .forEach(findings::add);
    return findings;
  }

  /** Of what is wished for, people are told which is used where there may be two. */
  private Optional<Finding> judge(Tool tool) {
    Optional<Path> found = programs.find(tool.program());
    if (found.isEmpty()) {
      return Optional.of(missing(tool));
    }
    return found.filter(_ -> tool.need() == Need.WISHED).map(file -> used(tool, file));
  }

  private Finding used(Tool tool, Path file) {
    String which = programs.isOwn(file) ? "the one that came with the appliance" : file.toString();
    return Finding.ok("tools", tool.program() + ": " + which);
  }

  private boolean isNeeded(Tool tool) {
    return isOfUse(tool) && tool.need() != Need.WISHED;
  }

  private boolean isOfUse(Tool tool) {
    return root || tool.need() != Need.AS_ROOT;
  }

  private boolean isMissing(Tool tool) {
    return programs.find(tool.program()).isEmpty();
  }

  private static Finding missing(Tool tool) {
    String fix = "sudo apt install " + tool.debianPackage();
    return switch (tool.need()) {
      case ALWAYS, AS_ROOT ->
          Finding.fail(
              "tools",
              tool.program() + " is not installed; it is needed to " + tool.purpose(),
              fix);
      case WISHED ->
          Finding.warn(
              "tools", tool.program() + " is not installed; with it " + tool.purpose(), fix);
    };
  }
}
