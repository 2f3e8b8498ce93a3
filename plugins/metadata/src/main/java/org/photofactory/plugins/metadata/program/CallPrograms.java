package org.photofactory.plugins.metadata.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.KeptTools;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolRunner;

/**
 * The programs of one call.
 *
 * @param runner for those that are started for each file
 * @param kept for those that stay open
 * @param scratch tells an empty folder
 */
public record CallPrograms(ToolRunner runner, KeptTools kept, Scratch scratch) {

  /** Some formats are known by how the file's name ends. */
  private static final Pattern ENDING = Pattern.compile(".*(\\.[A-Za-z0-9]{1,8})", Pattern.DOTALL);

  /** A folder that is made when it is needed. */
  @FunctionalInterface
  public interface Scratch {
    /** The folder. */
    Path folder() throws IOException;
  }

  /** Those of a call. */
  public static CallPrograms of(StageContext context) {
    return new CallPrograms(context.tools(), context.keptTools(), context::scratch);
  }

  /**
   * Another name for a file, by a link: its own may hold a line break, or end with what a program
   * takes for a command.
   */
  Path harmless(Path file) throws CutShortException {
    Matcher ending = ENDING.matcher(file.toString());
    try {
      Path folder = Files.createTempDirectory(scratch.folder(), "asked");
      Path link = folder.resolve("original" + (ending.matches() ? ending.group(1) : ""));
      return Files.createSymbolicLink(link, file.toAbsolutePath()).toAbsolutePath();
    } catch (IOException away) {
      throw new CutShortException("The folder for work in progress cannot be written.");
    }
  }
}
