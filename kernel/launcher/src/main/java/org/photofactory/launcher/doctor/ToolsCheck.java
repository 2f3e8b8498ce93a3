package org.photofactory.launcher.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Programs of the system that make more formats visible. The appliance works without each of them.
 *
 * @param searchPath folders, as in the environment's {@code PATH}
 */
record ToolsCheck(String searchPath) implements Check {

  private static final List<Tool> TOOLS =
      List.of(
          new Tool("ffmpeg", "ffmpeg", "videos"),
          new Tool("ffprobe", "ffmpeg", "facts about videos"),
          new Tool("exiftool", "libimage-exiftool-perl", "facts in rare formats"),
          new Tool("vips", "libvips-tools", "faster thumbnails, HEIC and AVIF"));

  private record Tool(String program, String debianPackage, String purpose) {}

  @Override
  public List<Finding> look() {
    return TOOLS.stream().map(this::look).toList();
  }

  private Finding look(Tool tool) {
    return find(tool.program())
        .map(file -> Finding.ok(tool.program(), file.toString()))
        .orElseGet(
            () ->
                Finding.warn(
                    tool.program(),
                    "not installed; optional, for " + tool.purpose(),
                    "sudo apt install " + tool.debianPackage()));
  }

  private Optional<Path> find(String program) {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(searchPath)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
